"""OPM006: every outline of OPML 1 has a text."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find an outline without a text."""
    if outline.get("text") is None:
        yield document.fault(outline, "The outline has no text")


RULE = ElementRule(
    Rule(
        code="OPM006",
        name="old-outline-without-text",
        severity=Severity.WARNING,
        says="Every outline of OPML 1 has a text",
        why="Readers show the text; without it an entry has no name",
        mend='Write text="…"',
        clause="OPML 1.0, Common outline attributes: text is the string that is displayed",
    ),
    on=("outline",),
    judge=judge,
    kinds=frozenset({Kind.OPML_1}),
)
