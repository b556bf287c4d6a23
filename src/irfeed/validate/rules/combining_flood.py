"""REC034: no character carries dozens of marks."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.syntax.characters import flood_in
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with more marks in a row than any language puts on a letter."""
    if found := flood_in(text):
        many = found.end() - found.start()
        yield Flaw(RULE, f"piles {many} combining marks on one character, which is character {max(found.start(), 1)}")


RULE = Rule(
    code="REC034",
    name="combining-flood",
    severity=Severity.ERROR,
    says="No character of a plain text carries more than 30 combining marks",
    why="Such a pile covers the lines above and below it in a reader's list, and slows some programs to a halt",
    mend="write the letter with the marks that it needs",
    clause="Unicode Standard Annex 15, section 13 (Stream-Safe Text Format)",
    bad='{"title": "Tokyo' + "\\u0336" * 40 + '"}',
    good='{"title": "x\\u0336 marks the spot"}',
    sample="record",
)
