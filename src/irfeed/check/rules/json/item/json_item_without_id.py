"""JSF010: an item has an id."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(item: Spot, document: Document) -> Iterator[Fault]:
    """Find an item without id."""
    if item.kind == "object" and item.get("id") is None:
        yield document.fault(item, "The item has no id")


RULE = JsonRule(
    Rule(
        code="JSF010",
        name="json-item-without-id",
        severity=Severity.ERROR,
        says="Every item has an id",
        why="Readers know an item by its id; the specification tells them to drop items without one",
        mend='Give the item an "id" that never changes, as a string',
        clause="JSON Feed 1.1, Items: id (required, string)",
        bad='{"content_text": "A visit"}',
        good='"id": "tag:example.org,2015:a-visit"',
        sample="json/item",
    ),
    on=("/items/*",),
    judge=judge,
)
