"""RSS063: An item of RSS 0.91 has a title and a link."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find an item without one of the two."""
    for name in ("title", "link"):
        if item.child(name) is None:
            yield document.fault(item, f"The item has no <{name}>, which RSS 0.91 wants")


RULE = ElementRule(
    Rule(
        code="RSS063",
        name="item-incomplete-in-091",
        severity=Severity.ADVICE,
        says="An item of RSS 0.91 has a title and a link",
        why="Readers of RSS 0.91 show the title and lead to the link",
        mend="Add the missing element, or write RSS 2.0",
        clause="RSS 0.91: title and link are required sub-elements of item",
        bad=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><item><title>B</title></item></channel></rss>"
        ),
        good=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><item><title>B</title><link>https://example.org/b</link></item></channel>"
            "</rss>"
        ),
        sample="document",
    ),
    on=("channel/item",),
    judge=judge,
    kinds=frozenset({Kind.RSS_091}),
)
