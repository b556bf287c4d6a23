"""RSS035: A guid is not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(guid: Element, document: Document) -> Iterator[Fault]:
    """Find an empty guid."""
    if not guid.value:
        yield document.fault(guid, "The guid is empty")


RULE = ElementRule(
    Rule(
        code="RSS035",
        name="empty-guid",
        severity=Severity.WARNING,
        says="A guid is not empty",
        why="All items with an empty guid are the same item to readers",
        mend="Write an id that never changes",
        clause="RSS 2.0, <guid> sub-element of <item>: a string that uniquely identifies the item",
        bad='<guid isPermaLink="false"></guid>',
        good='<guid isPermaLink="false">tag:example.org,2015:visit</guid>',
        sample="rss/item",
    ),
    on=("item/guid",),
    judge=judge,
)
