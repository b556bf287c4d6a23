"""OPM005: every outline of OPML 2.0 has a text."""

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
        code="OPM005",
        name="outline-without-text",
        severity=Severity.ERROR,
        says="Every outline of OPML 2.0 has a text",
        why="Readers show the text; without it an entry has no name",
        mend='Write text="…"',
        clause="OPML 2.0, What is an outline: containing at least one required attribute, text",
        bad='<outline title="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
        good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
    kinds=frozenset({Kind.OPML_2}),
)
