"""JSF028: A date is not in the future."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import moment_of_rfc3339


def judge(date: Spot, document: Document) -> Iterator[Fault]:
    """Find a date after now."""
    if date.text is None or document.now is None:
        return
    moment = moment_of_rfc3339(date.text)
    if moment is not None and moment > document.now:
        yield document.fault_in_value(date, f"The date {quoted(date.text)} is in the future")


RULE = JsonRule(
    Rule(
        code="JSF028",
        name="json-date-in-future",
        severity=Severity.WARNING,
        says="A date is not in the future",
        why="Readers put the item on top of all others until then, or hide it",
        mend="Publish the item when its date has come",
        clause="RFC 3339 section 1; practice of readers",
    ),
    on=("/items/*/date_published", "/items/*/date_modified"),
    judge=judge,
)
