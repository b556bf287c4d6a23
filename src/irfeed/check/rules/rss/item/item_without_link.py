"""RSS038: Every item leads to a page."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find an item that leads nowhere."""
    guid = item.child("guid")
    if item.child("link") is not None or item.child("enclosure") is not None:
        return
    if guid is None or guid.get("isPermaLink") == "false":
        yield document.fault(item, "The item has no link")


RULE = ElementRule(
    Rule(
        code="RSS038",
        name="item-without-link",
        severity=Severity.ADVICE,
        says="Every item leads to a page",
        why="People cannot open an item without an address",
        mend="Add a <link>",
        clause="RSS 2.0, Elements of <item>: link is the URL of the item",
        bad="<item><title>A visit</title></item>",
        good="<item><title>A visit</title><link>https://example.org/visit/</link></item>",
        sample="rss/item",
    ),
    on=("channel/item",),
    judge=judge,
)
