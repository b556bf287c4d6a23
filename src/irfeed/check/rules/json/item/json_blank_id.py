"""JSF012: an id is not blank."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(id_: Spot, document: Document) -> Iterator[Fault]:
    """Find an id of nothing but white space."""
    if id_.text is not None and not id_.text.strip():
        yield document.fault_in_value(id_, "The id is blank")


RULE = JsonRule(
    Rule(
        code="JSF012",
        name="json-blank-id",
        severity=Severity.ERROR,
        says="An id is not blank",
        why="The specification tells readers to drop items with a blank id",
        mend="Give the item an id that never changes",
        clause="JSON Feed 1.1, Suggestions for Feed Readers: if an id is blank, the item must be discarded",
        bad='"id": ""',
        good='"id": "1"',
        sample="json/item",
    ),
    on=("/items/*/id",),
    judge=judge,
)
