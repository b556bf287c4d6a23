"""RSS034: Every item has a guid of its own."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find two items with one guid. Ids are compared character by character."""
    seen: set[str] = set()
    for item in channel.children:
        guid = item.child("guid") if item.name == "item" else None
        if guid is None or not guid.value:
            continue
        if guid.value in seen:
            yield document.fault_in_text(guid, f"The guid {quoted(guid.value)} is another item's too")
        seen.add(guid.value)


RULE = ElementRule(
    Rule(
        code="RSS034",
        name="repeated-guid",
        severity=Severity.ERROR,
        says="Every item has a guid of its own",
        why="Readers show one of the items and hide the others",
        mend="Give each item its own guid",
        clause="RSS 2.0, <guid> sub-element of <item>: a string that uniquely identifies the item",
        bad=(
            '<item><title>A</title><guid isPermaLink="false">same</guid></item><item><title>B</title>'
            '<guid isPermaLink="false">same</guid></item>'
        ),
        good=(
            '<item><title>A</title><guid isPermaLink="false">first</guid></item><item><title>B</title>'
            '<guid isPermaLink="false">second</guid></item>'
        ),
        sample="rss/channel",
    ),
    on=("rss/channel",),
    judge=judge,
)
