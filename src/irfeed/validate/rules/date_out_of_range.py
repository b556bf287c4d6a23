"""REC076: dates are between 1970 and 9999."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw

_FIRST_YEAR = 1970
_EASTERNMOST = timezone(timedelta(hours=14))


def is_out_of_range(moment: datetime) -> bool:
    """Say whether a moment lies before 1970 or after 9999, where it stands, in UTC, or to readers further east."""
    try:
        return min(moment.year, moment.astimezone(UTC).year, moment.astimezone(_EASTERNMOST).year) < _FIRST_YEAR
    except OverflowError:
        return True


def flaw(text: str) -> Flaw:
    """Say that feeds cannot carry the date in `text`."""
    return Flaw(RULE, f"is not between 1970 and 9999: {quoted(text)}")


RULE = Rule(
    code="REC076",
    name="date-out-of-range",
    severity=Severity.ERROR,
    says="A date lies between 1970 and 9999, in its own place and in UTC",
    why="Readers count seconds from 1970; what lies before it appears as today, or as an error",
    mend="correct the year; what the article tells of may be older, but not its publication",
    clause="POSIX.1-2017, section 4.16 (seconds since the epoch); RFC 3339, section 1 (four-digit years)",
    bad='{"published": "1015-02-06T09:00:00+09:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
