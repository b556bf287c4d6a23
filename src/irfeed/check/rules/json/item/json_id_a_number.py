"""JSF013: an id is a string."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.kind import Kind
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(id_: Spot, document: Document) -> Iterator[Fault]:
    """Find an id that is a number."""
    if id_.kind == "number":
        yield document.fault_in_value(id_, f"The id is the number {id_.value}")


RULE = JsonRule(
    Rule(
        code="JSF013",
        name="json-id-a-number",
        severity=Severity.WARNING,
        says="An id is a string",
        why="Readers turn numbers into strings, and not all of them in the same way",
        mend="Put the id in quotation marks",
        clause="JSON Feed 1.0, Items: id (required, string); readers must coerce other types to a string",
    ),
    on=("/items/*/id",),
    judge=judge,
    kinds=frozenset({Kind.JSON_FEED_10}),
)
