"""REC034: no character carries dozens of marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw

_MOST = 30
#: The combining marks that go on any letter, and those of the scripts that have marks by the dozen.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
_FLOOD = re.compile(f"[{_MARKS}]{{{_MOST + 1},}}")


def is_in(text: str) -> bool:
    """Say whether :func:`find` finds anything; for most texts this is no look at their characters at all."""
    return len(text) > _MOST and not text.isascii() and _FLOOD.search(text) is not None


def find(text: str) -> Iterator[Flaw]:
    """Find fault with more marks in a row than any language puts on a letter."""
    if found := _FLOOD.search(text):
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
