"""RSS030: Every item has a guid."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find an item without a guid."""
    if item.child("guid") is None:
        yield document.fault(item, "The item has no guid")


RULE = ElementRule(
    Rule(
        code="RSS030",
        name="item-without-guid",
        severity=Severity.WARNING,
        says="Every item has a guid",
        why="Without one readers tell items apart by guessing, and show them again when anything changes",
        mend='Add <guid isPermaLink="false">tag:…</guid>, and never change it',
        clause="RSS Best Practices Profile, guid: a publisher should provide one with each item",
        bad="<item><title>A visit</title></item>",
        good=('<item><title>A visit</title><guid isPermaLink="false">tag:example.org,2015:visit</guid></item>'),
        sample="rss/item",
    ),
    on=("channel/item",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20}),
)
