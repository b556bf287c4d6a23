"""RSS048: Titles and categories are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an empty text."""
    if not element.value and not element.children:
        yield document.fault(element, f"<{element.name}> is empty")


RULE = ElementRule(
    Rule(
        code="RSS048",
        name="empty-rss-text",
        severity=Severity.WARNING,
        says="Titles and categories are not empty",
        why="Readers show a blank line, or the address in its place",
        mend="Write a text, or leave the element out",
        clause="RSS 2.0, Elements of <item>: the title is the title of the item",
        bad="<title></title>",
        good="<title>A visit</title>",
        sample="rss/item",
    ),
    on=("channel/title", "item/title", "image/title", "item/category", "channel/category"),
    judge=judge,
)
