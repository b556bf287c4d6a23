"""JSF009: A feed has items, if only an empty array of them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find a feed without items."""
    if feed.get("items") is None:
        yield document.fault(feed, "The feed has no items")


RULE = JsonRule(
    Rule(
        code="JSF009",
        name="json-feed-without-items",
        severity=Severity.ERROR,
        says="A feed has items, if only an empty array of them",
        why="Readers take a document without items for a broken one",
        mend='Give the feed "items", which may be []',
        clause="JSON Feed 1.1, Items: items is an array, and is required",
        bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News"}',
        good='"items": []',
        sample="json/feed",
    ),
    on=("",),
    judge=judge,
)
