"""REC025: titles and names are one line."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import LINE_ENDS
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import code_point


def find(text: str) -> Iterator[Flaw]:
    """Find fault with line ends and tabs."""
    found = LINE_ENDS.search(text)
    if found:
        yield Flaw(RULE, f"is more than one line: {code_point(found.group())} as character {found.start() + 1}")


RULE = Rule(
    code="REC025",
    name="several-lines",
    severity=Severity.ERROR,
    says="Titles, names and other short texts are one line, without tabs",
    why="Readers show them in lists and menus; some cut them at the first line end",
    mend="put it on one line",
    clause="RFC 4287, section 3.1.1.1 (text constructs: white space may be collapsed)",
    bad='{"title": "The mayor\\nvisits Tokyo"}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
