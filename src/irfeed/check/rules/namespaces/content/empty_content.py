"""CNT006: content:encoded is not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find empty content."""
    if not content.children and not content.value:
        yield document.fault(content, f"<{document.tag(content)}> is empty")


RULE = ElementRule(
    Rule(
        code="CNT006",
        name="empty-content",
        severity=Severity.WARNING,
        says="content:encoded is not empty",
        why="Readers that prefer it show an empty item, though there is a description",
        mend="Write the content, or leave the element out",
        clause="RSS Best Practices Profile, content:encoded: the full content of the item",
        bad="<content:encoded></content:encoded>",
        good="<content:encoded>Text</content:encoded>",
        sample="rss/item",
    ),
    on=("content:encoded",),
    judge=judge,
)
