"""REC061: addresses are web addresses."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw
from irfeed.validate.url_parts import Parts


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with every scheme but http and https."""
    if parts.scheme is not None and not parts.is_web:
        yield Flaw(RULE, f"is not a web address; its scheme is {quoted(parts.scheme)}")


RULE = Rule(
    code="REC061",
    name="url-scheme",
    severity=Severity.ERROR,
    says="The scheme of an address is https or http; never javascript:, data:, file: or another one",
    why="A click in a reader would run a script, or open a file of the subscriber's own",
    mend="write an address that begins with https://",
    clause="RFC 4287, section 8.5; RFC 3986, section 7",
    bad='{"url": "javascript:alert(1)"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
