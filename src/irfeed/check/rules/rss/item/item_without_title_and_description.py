"""RSS001: an item has a title or a description."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find an item with neither title nor description."""
    if item.child("title") is None and item.child("description") is None:
        yield document.fault(item, "The item has neither a title nor a description")


RULE = ElementRule(
    Rule(
        code="RSS001",
        name="item-without-title-and-description",
        severity=Severity.ERROR,
        says="Every item has a title or a description",
        why="Readers have nothing to show of an item without both",
        mend="Give the item a title",
        clause="RSS 2.0, Elements of <item>: at least one of title or description must be present",
        bad="<item><link>https://example.org/visit/</link></item>",
        good="<item><title>A visit</title></item>",
        sample="rss/item",
    ),
    on=("channel/item",),
    judge=judge,
)
