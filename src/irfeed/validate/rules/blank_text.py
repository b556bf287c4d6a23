"""REC020: a text shows something."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw

#: Letters and signs that are drawn as nothing: fillers of Hangul, the empty pattern of Braille.
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def find(text: str) -> Iterator[Flaw]:
    """Find fault with a text of nothing but spaces and characters that do not show."""
    if all(map(_shows_nothing, text)):
        yield Flaw(RULE, "shows nothing: it holds only spaces or invisible characters")


def _shows_nothing(character: str) -> bool:
    # Of characters that only change others (variation selectors too) nothing is seen without one to change.
    kind = unicodedata.category(character)
    return character.isspace() or kind in {"Cf", "Mn", "Me"} or character in _DRAWN_AS_NOTHING


RULE = Rule(
    code="REC020",
    name="blank-text",
    severity=Severity.ERROR,
    says="A text that is given shows something: it is more than spaces and invisible characters",
    why="Readers list entries by title; a blank one cannot be seen, chosen or clicked",
    mend="write the text, or leave the field out if it is optional",
    clause="RFC 4287, section 4.2.14 (title); RSS Advisory Board, best practices, item title",
    bad='{"title": "   "}',
    good='{"title": "The mayor visits Tokyo"}',
    sample="record",
)
