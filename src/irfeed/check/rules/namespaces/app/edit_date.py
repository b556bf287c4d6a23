"""APP001: the date of the last edit is an RFC 3339 date."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc3339


def judge(edited: Element, document: Document) -> Iterator[Fault]:
    """Find what is no date-time, or has small letters or white space in it."""
    date = edited.text
    if reason := why_not_rfc3339(date) or (None if date.isupper() else "has a small t or z"):
        yield document.fault_in_text(edited, f"The date {quoted(edited.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="APP001",
        name="edit-date",
        severity=Severity.ERROR,
        says="The date of the last edit is an RFC 3339 date",
        why="Editing programs order entries by it",
        mend="Write a date such as 2015-02-06T09:00:00+09:00",
        clause="RFC 5023 section 10.2: app:edited is a Date construct, as RFC 4287 defines it",
        bad="<app:edited>yesterday</app:edited>",
        good="<app:edited>2015-02-06T09:00:00Z</app:edited>",
        sample="atom/entry",
    ),
    on=("app:edited",),
    judge=judge,
)
