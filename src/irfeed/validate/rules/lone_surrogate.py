"""REC024: no half characters."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import SURROGATES
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import code_point


def find(text: str) -> Iterator[Flaw]:
    """Find fault with surrogate code points."""
    found = SURROGATES.search(text)
    if found:
        yield Flaw(RULE, f"holds half a character: {code_point(found.group())} as character {found.start() + 1}")


RULE = Rule(
    code="REC024",
    name="lone-surrogate",
    severity=Severity.ERROR,
    says="Texts hold no lone surrogates (U+D800 to U+DFFF)",
    why="Half of a UTF-16 pair is no character: it cannot be written in UTF-8, so no feed can carry it",
    mend="write the whole character; it was probably cut in two by a program that counts in UTF-16 units",
    clause="XML 1.0, section 2.2 (Char); RFC 3629, section 3",
    bad='{"title": "The mayor visits Tokyo \\ud83d"}',
    good='{"title": "The mayor visits Tokyo \\ud83d\\uddfc"}',
    sample="record",
)
