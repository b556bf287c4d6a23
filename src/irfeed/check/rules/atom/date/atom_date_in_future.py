"""ATM066: nothing was published or updated in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.check.atom.dates import day_before
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import moment_of_rfc3339

#: Clocks differ by some minutes.
_SLACK = timedelta(minutes=10)


def judge(date: Element, document: Document) -> Iterator[Fault]:
    """Find a date after now, if somebody said when that is."""
    if document.now is None or date.value < day_before(document.now):
        return
    moment = moment_of_rfc3339(date.value)
    if moment is not None and moment > document.now + _SLACK:
        yield document.fault_in_text(date, f"The date {quoted(date.value)} is in the future")


RULE = ElementRule(
    Rule(
        code="ATM066",
        name="atom-date-in-future",
        severity=Severity.WARNING,
        says="Nothing was published or updated in the future",
        why="Readers show the entry on top until that day comes, or hide it",
        mend="Publish the entry when its time has come",
        clause=(
            "RFC 4287 sections 4.2.9 and 4.2.15: the instant of an event that has happened; the W3C feed "
            "validator warns"
        ),
        bad="<published>2999-02-06T09:00:00Z</published>",
        good="<published>2015-02-06T09:00:00Z</published>",
        sample="atom/entry",
    ),
    on=("atom:published", "atom:updated"),
    judge=judge,
)
