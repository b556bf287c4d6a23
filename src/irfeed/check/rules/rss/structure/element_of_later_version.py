"""RSS014: The elements are those of the version."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import LATER
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that the version did not have yet."""
    parent = element.parent
    if parent is not None and f"{parent.name}/{element.name}" in LATER[document.kind]:
        yield document.fault(element, f"<{element.name}> in <{parent.name}> came after {document.kind.value}")


RULE = ElementRule(
    Rule(
        code="RSS014",
        name="element-of-later-version",
        severity=Severity.WARNING,
        says="The elements are those of the version",
        why="Readers that follow the version ignore what came later",
        mend='Write version="2.0"',
        clause="RSS 0.91, 0.92 and 2.0: the elements that each defines",
        bad=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><ttl>60</ttl></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><ttl>60</ttl></channel></rss>"
        ),
        sample="document",
    ),
    on=("channel/*", "item/*"),
    judge=judge,
    kinds=frozenset({Kind.RSS_091, Kind.RSS_092, Kind.RSS_093, Kind.RSS_094}),
)
