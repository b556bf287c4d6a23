"""REC021: no characters that XML forbids, no controls, no noncharacters."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import FORBIDDEN, sighting
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with control characters (but tab and line ends) and noncharacters."""
    seen = sighting(FORBIDDEN, text)
    if seen:
        yield Flaw(RULE, f"holds a character that no feed can carry: {seen}")


RULE = Rule(
    code="REC021",
    name="forbidden-character",
    severity=Severity.ERROR,
    says="Texts hold no control characters other than tab and line ends, and no Unicode noncharacters",
    why="One such character makes a whole RSS or Atom document unreadable to every XML parser",
    mend="delete the character; it usually came in by copying from a word processor or a PDF",
    clause="XML 1.0, section 2.2 (Char); Unicode Standard, section 23.7 (noncharacters)",
    bad='{"title": "The mayor\\u0008 visits Tokyo"}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
