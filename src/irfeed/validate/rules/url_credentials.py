"""REC064: addresses carry no user names and passwords."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.url_parts import Parts


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with anything before an "@" in front of the host."""
    if parts.credentials is not None:
        yield Flaw(RULE, "carries a user name or a password before its host")


RULE = Rule(
    code="REC064",
    name="url-credentials",
    severity=Severity.ERROR,
    says="An address carries no user name and no password",
    why="Everyone who reads the feed would have them; and https://bank.example@evil.example/ leads to evil.example",
    mend="delete everything between // and @, the @ included",
    clause="RFC 9110, section 4.2.4; RFC 3986, section 7.6",
    bad='{"url": "https://editor:secret@english.seoul.example/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
