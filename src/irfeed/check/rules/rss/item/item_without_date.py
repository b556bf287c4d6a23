"""RSS037: Every item says when it was published."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_DATES = frozenset({"pubDate", *map(clark, ("dc:date", "dcterms:issued", "dcterms:created", "atom:published"))})


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find an item without any date."""
    if not any(child.name in _DATES for child in item.children):
        yield document.fault(item, "The item has no pubDate")


RULE = ElementRule(
    Rule(
        code="RSS037",
        name="item-without-date",
        severity=Severity.ADVICE,
        says="Every item says when it was published",
        why="Readers take the time at which they first saw the item, and sort by that",
        mend="Add a <pubDate>",
        clause="RSS 2.0, Elements of <item>: pubDate",
        bad="<item><title>A visit</title></item>",
        good="<item><title>A visit</title><pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate></item>",
        sample="rss/item",
    ),
    on=("channel/item",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20}),
)
