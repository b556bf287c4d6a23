"""JSF027: A date is one of RFC 3339."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc3339


def judge(date: Spot, document: Document) -> Iterator[Fault]:
    """Find a date that is none."""
    if date.text is not None and (reason := why_not_rfc3339(date.text)):
        yield document.fault_in_value(date, f"The date {quoted(date.text)} {reason}")


RULE = JsonRule(
    Rule(
        code="JSF027",
        name="json-date",
        severity=Severity.ERROR,
        says="A date is one of RFC 3339",
        why="Readers sort by it, and show 1970 or today if they cannot read it",
        mend="Write a date like 2015-02-06T09:00:00+09:00",
        clause="JSON Feed 1.1, Items: date_published and date_modified in RFC 3339 format",
        bad='"date_published": "6 Feb 2015"',
        good='"date_published": "2015-02-06T09:00:00+09:00"',
        sample="json/item",
    ),
    on=("/items/*/date_published", "/items/*/date_modified"),
    judge=judge,
)
