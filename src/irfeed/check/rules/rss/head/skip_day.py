"""RSS061: A day to skip is the English name of a day."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def judge(day: Element, document: Document) -> Iterator[Fault]:
    """Find a day that no week has."""
    if day.value not in _DAYS:
        yield document.fault(day, f"{quoted(day.value)} is no day")


RULE = ElementRule(
    Rule(
        code="RSS061",
        name="skip-day",
        severity=Severity.ERROR,
        says="A day to skip is the English name of a day",
        why="Readers ignore what they cannot read",
        mend="Write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday",
        clause="RSS 2.0, skipDays: up to seven day elements whose value is Monday to Sunday",
        bad="<skipDays><day>Sun</day></skipDays>",
        good="<skipDays><day>Sunday</day></skipDays>",
        sample="rss/channel",
    ),
    on=("skipDays/day",),
    judge=judge,
)
