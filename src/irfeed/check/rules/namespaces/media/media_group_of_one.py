"""MED013: A group holds at least two forms of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_LEAST = 2


def judge(group: Element, document: Document) -> Iterator[Fault]:
    """Find a group with fewer than two."""
    if len(group.every("media:content")) < _LEAST:
        yield document.fault(group, "The group holds fewer than two media:content")


RULE = ElementRule(
    Rule(
        code="MED013",
        name="media-group-of-one",
        severity=Severity.ERROR,
        says="A group holds at least two forms of one thing",
        why="A group of one is no choice; some readers look for media:content in the item only",
        mend="Put the single media:content into the item",
        clause=(
            "Media RSS 1.5.1, media:group: groups media:content elements that are the same content in different forms"
        ),
        bad='<media:group><media:content url="https://example.org/a.mp4"/></media:group>',
        good=(
            '<media:group><media:content url="https://example.org/a.mp4"/><media:content '
            'url="https://example.org/a.webm"/></media:group>'
        ),
        sample="rss/item",
    ),
    on=("media:group",),
    judge=judge,
)
