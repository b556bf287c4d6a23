"""REC070: dates are written as RFC 3339 says."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.date_guess import advice
from irfeed.validate.flaw import Flaw


def flaw(text: str, zone: ZoneInfo | None) -> Flaw:
    """Say how the date in `text` would be written."""
    wanted = "a date, or a date with a time" if zone else "a date with a time and an offset"
    return Flaw(RULE, f"is not {wanted}: {quoted(text)}", advice(text, zone))


RULE = Rule(
    code="REC070",
    name="date-form",
    severity=Severity.ERROR,
    says="A date is written as RFC 3339 says: 2015-02-06T09:00:00+09:00",
    why="02/03/2015 is February in one country and March in the next; irfeed does not guess",
    mend="write it as in 2015-02-06T09:00:00+09:00",
    clause="RFC 3339, section 5.6; RFC 4287, section 3.3",
    bad='{"published": "06/02/2015"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
