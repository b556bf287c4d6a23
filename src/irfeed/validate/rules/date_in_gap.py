"""REC074: local times exist."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw


def is_in_gap(local: datetime, zone: ZoneInfo) -> bool:
    """Say whether the clocks of `zone` were put forward over the time `local`, which is in that zone."""
    return local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None)


def flaw(text: str, zone: ZoneInfo) -> Flaw:
    """Say that the local time in `text` never was."""
    return Flaw(RULE, f"never was in {zone.key}: {quoted(text)}: the clocks were put forward over it")


RULE = Rule(
    code="REC074",
    name="date-in-gap",
    severity=Severity.ERROR,
    says="A time without an offset was on the clocks of the publication's time zone",
    why="When summer time begins an hour is left out; which moment was meant cannot be known",
    mend="correct the time, or write it with its offset",
    clause="Python, datetime, fold (PEP 495, times in the gap)",
    bad='{"published": "1988-05-08T02:30:00"}',
    good='{"published": "1988-05-08T03:30:00"}',
    sample="record",
)
