"""APP005: a collection has one title."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(collection: Element, document: Document) -> Iterator[Fault]:
    """Find a collection with no title, or with several."""
    titles = collection.every("atom:title")
    if not titles:
        yield document.fault(collection, "The collection has no title")
    for title in titles[1:]:
        yield document.fault(title, "The collection has another title already")


RULE = ElementRule(
    Rule(
        code="APP005",
        name="collection-without-title",
        severity=Severity.ERROR,
        says="A collection has one title",
        why="Editing programs list collections by it",
        mend="Add <title> of Atom",
        clause="RFC 5023 section 8.3.3: the app:collection element MUST contain one atom:title element",
        bad='<app:collection href="https://example.org/news"/>',
        good='<app:collection href="https://example.org/news"><title>News</title></app:collection>',
        sample="atom/feed",
    ),
    on=("app:collection",),
    judge=judge,
)
