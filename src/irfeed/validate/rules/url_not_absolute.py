"""REC060: addresses are absolute."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw
from irfeed.validate.url_parts import Parts


def find(parts: Parts) -> Iterator[Flaw]:
    """Find fault with relative, protocol-relative and fragment-only addresses."""
    relative = parts.scheme is None or (parts.is_web and parts.authority is None)
    if relative and not parts.text[:1].isspace():  # that space is the mistake then
        yield Flaw(RULE, f"is not a whole address: {quoted(parts.shown)}", _hint(parts))


def _hint(parts: Parts) -> str:
    if parts.scheme is None and parts.authority:
        return f"write {quoted('https:' + parts.shown)}"
    if parts.scheme is None and parts.text.casefold().startswith("www."):
        return f"write {quoted('https://' + parts.shown)}"
    return ""


RULE = Rule(
    code="REC060",
    name="url-not-absolute",
    severity=Severity.ERROR,
    says="An address is absolute: it begins with https:// or http:// and a host",
    why="A feed is read far from the site, where a relative address leads nowhere or to the reader's own host",
    mend="write the whole address, as in https://english.seoul.example/tokyo-visit/",
    clause="RSS 2.0, link; JSON Feed 1.1, url; RFC 3986, section 4.3",
    bad='{"url": "/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
