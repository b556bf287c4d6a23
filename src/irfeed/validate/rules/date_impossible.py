"""REC072: dates exist."""

from __future__ import annotations

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw


def flaw(text: str, why: str) -> Flaw:
    """Say why there is no such moment."""
    return Flaw(RULE, f"is no possible date: {quoted(text)}: {why}")


RULE = Rule(
    code="REC072",
    name="date-impossible",
    severity=Severity.ERROR,
    says="A date is a day of the calendar and its time is on the clock; leap seconds are not used",
    why="Readers reject the entry, or put it at a day of their own",
    mend="correct the day or the time",
    clause="RFC 3339, section 5.7",
    bad='{"published": "2015-02-30T09:00:00+09:00"}',
    good='{"published": "2015-02-28T09:00:00+09:00"}',
    sample="record",
)
