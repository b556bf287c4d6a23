"""REC020: a text shows something."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.syntax.characters import is_drawn
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with a text of nothing but spaces and characters that do not show."""
    if not any(map(is_drawn, text)):
        yield Flaw(RULE, "shows nothing: it holds only spaces or invisible characters")


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
