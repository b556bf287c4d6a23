"""JSF014: no two items have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(items: Spot, document: Document) -> Iterator[Fault]:
    """Find ids that an earlier item has."""
    seen: set[str] = set()
    for item in items.items():
        id_ = item.get("id")
        if id_ is None or id_.kind not in ("string", "number"):
            continue
        text = str(id_.value)
        if text in seen:
            yield document.fault_in_value(id_, f"An earlier item has the id {quoted(text)} too")
        seen.add(text)


RULE = JsonRule(
    Rule(
        code="JSF014",
        name="json-ids-repeated",
        severity=Severity.ERROR,
        says="No two items have the same id",
        why="Readers show one of the two, or one over the other",
        mend="Give each item an id of its own",
        clause="JSON Feed 1.1, Items: id is unique for that item for that feed over time",
    ),
    on=("/items",),
    judge=judge,
)
