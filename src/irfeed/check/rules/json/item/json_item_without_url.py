"""JSF038: an item has a url."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(item: Spot, document: Document) -> Iterator[Fault]:
    """Find an item without a url."""
    if item.kind == "object" and item.get("url") is None:
        yield document.fault(item, "The item has no url")


RULE = JsonRule(
    Rule(
        code="JSF038",
        name="json-item-without-url",
        severity=Severity.ADVICE,
        says="An item has a url",
        why="A reader cannot lead anybody to the article",
        mend='Give the item a "url", even if it is the same as the id',
        clause="JSON Feed 1.1, Items: url may be the same as the id, but should be present regardless",
        bad='{"id": "1", "content_text": "A visit"}',
        good='"url": "https://example.org/visit/"',
        sample="json/item",
    ),
    on=("/items/*",),
    judge=judge,
)
