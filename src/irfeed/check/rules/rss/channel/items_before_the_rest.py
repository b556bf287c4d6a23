"""RSS018: Items come after everything else in the channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find an element of the channel that comes after an item."""
    first = next((at for at, child in enumerate(channel.children) if child.name == "item"), None)
    if first is None:
        return
    for child in channel.children[first:]:
        if child.name != "item" and not child.name.startswith("{"):
            yield document.fault(child, f"<{document.tag(child)}> comes after an item")
            return


RULE = ElementRule(
    Rule(
        code="RSS018",
        name="items-before-the-rest",
        severity=Severity.WARNING,
        says="Items come after everything else in the channel",
        why="Readers that read a feed as a stream know nothing of the channel when they meet its items",
        mend="Move the items to the end of the channel",
        clause="RSS Best Practices Profile, item: all other elements of the channel should come first",
        bad="<item><title>A</title></item><ttl>60</ttl>",
        good="<ttl>60</ttl><item><title>A</title></item>",
        sample="rss/channel",
    ),
    on=("rss/channel",),
    judge=judge,
)
