"""JSF015: an item has content_html, content_text or both."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(item: Spot, document: Document) -> Iterator[Fault]:
    """Find an item without content."""
    if item.kind == "object" and item.get("content_html") is None and item.get("content_text") is None:
        yield document.fault(item, "The item has neither content_html nor content_text")


RULE = JsonRule(
    Rule(
        code="JSF015",
        name="json-item-without-content",
        severity=Severity.ERROR,
        says="An item has content_html, content_text or both",
        why="Without it readers show an empty article",
        mend='Give the item "content_text" or "content_html"',
        clause="JSON Feed 1.1, Items: one or both must be present",
        bad='{"id": "1", "summary": "A visit"}',
        good='"content_html": "<p>A visit</p>"',
        sample="json/item",
    ),
    on=("/items/*",),
    judge=judge,
)
