"""REC031: no id is an address that does something."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw

_ACTIVE = frozenset(("about", "blob", "data", "file", "filesystem", "javascript", "vbscript", "view-source"))


def find(text: str) -> Iterator[Flaw]:
    """Find fault with ids that would run or open something if a reader took them for a link."""
    scheme = text.partition(":")[0].casefold()
    if scheme in _ACTIVE:
        yield Flaw(RULE, f"begins with {quoted(scheme + ':')}, which readers may run or open")


RULE = Rule(
    code="REC031",
    name="active-iri-scheme",
    severity=Severity.ERROR,
    says="An id does not begin with javascript:, data:, file: or another scheme that programs act upon",
    why="Some readers use the id as a link when there is no better one",
    mend="write an id that is only a name, such as a tag: URI (irfeed new makes one)",
    clause="RFC 4287, section 8.1; RSS 2.0, guid (taken for a permalink by default)",
    bad='{"id": "javascript:alert(1)"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
