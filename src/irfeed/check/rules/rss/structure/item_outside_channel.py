"""RSS006: Items, image and textInput stand in the channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find what RSS 1.0 has beside the channel and RSS 2.0 in it."""
    yield document.fault(element, f"<{element.name}> stands beside the channel, not in it")


RULE = ElementRule(
    Rule(
        code="RSS006",
        name="item-outside-channel",
        severity=Severity.ERROR,
        says="Items, image and textInput stand in the channel",
        why="Readers of RSS 2.0 look for items in the channel only",
        mend="Move the element into <channel>",
        clause="RSS 2.0, Elements of <item>: a channel may contain any number of items",
        bad=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel><item><title>B</title></item></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><item><title>B</title></item></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss/item", "rss/image", "rss/textInput"),
    judge=judge,
)
