"""RSS013: Elements that hold text hold no elements."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import LEAVES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find elements in text."""
    for child in parent.children:
        if child.children and child.name in LEAVES:
            inner = child.children[0]
            message = f"<{child.name}> holds the element <{document.tag(inner)}>; it may hold text only"
            yield document.fault(inner, message)


RULE = ElementRule(
    Rule(
        code="RSS013",
        name="element-in-rss-text",
        severity=Severity.ERROR,
        says="Elements that hold text hold no elements",
        why="Readers lose the text around the elements, or all of it",
        mend="Escape the markup: &lt;b&gt;, or a CDATA section",
        clause="RSS 2.0, Elements of <item>: entity-encoded HTML is allowed in description",
        bad="<description>A <b>bold</b> visit</description>",
        good="<description>A &lt;b&gt;bold&lt;/b&gt; visit</description>",
        sample="rss/item",
    ),
    on=("rss", "channel", "item", "channel/image", "channel/textInput", "channel/skipHours", "channel/skipDays"),
    judge=judge,
)
