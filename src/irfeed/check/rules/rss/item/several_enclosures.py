"""RSS043: An item has one enclosure."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find a second enclosure."""
    if enclosure.parent is not None and enclosure.parent.child("enclosure") is not enclosure:
        yield document.fault(enclosure, "The item has more than one enclosure")


RULE = ElementRule(
    Rule(
        code="RSS043",
        name="several-enclosures",
        severity=Severity.WARNING,
        says="An item has one enclosure",
        why="Readers play the first or the last, and which one differs",
        mend="Publish an item for each file, or use media:content",
        clause="RSS Best Practices Profile, enclosure: an item should not have more than one",
        bad=(
            '<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/><enclosure '
            'url="https://example.org/b.mp3" type="audio/mpeg" length="1"/>'
        ),
        good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/>',
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
