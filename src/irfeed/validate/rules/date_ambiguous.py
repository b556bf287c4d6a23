"""REC075: local times that came twice are written with an offset."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.date_parts import FORM, naive_moment
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Find fault with times without an offset in the hour that the clocks showed twice."""
    zone = publication.time_zone
    for path, moment in draft.dates() if zone else ():
        text = draft.raw(path)
        form = FORM.fullmatch(text) if isinstance(text, str) else None
        if form and form["offset"] is None:
            first = naive_moment(form).replace(tzinfo=zone)
            second = first.replace(fold=1)
            if first.utcoffset() != second.utcoffset():
                yield Flaw(
                    RULE, f"came twice in {zone}: {quoted(str(text))}; the first is taken", _hint(moment, second), path
                )


def _hint(taken: datetime, second: datetime) -> str:
    offset = second.utcoffset() or timedelta()
    other = taken.replace(tzinfo=None).isoformat() + f"{_sign(offset)}{_clock(abs(offset))}"
    return f"write {taken.isoformat()}, or {other} if the second was meant"


def _sign(offset: timedelta) -> str:
    return "-" if offset < timedelta() else "+"


def _clock(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


RULE = Rule(
    code="REC075",
    name="date-ambiguous",
    severity=Severity.WARNING,
    says="A time that the clocks of the publication's time zone showed twice is written with its offset",
    why="When summer time ends an hour comes twice; irfeed takes the first, which may be an hour off",
    mend="write the offset",
    clause="Python, datetime, fold (PEP 495, times in the fold)",
    bad='{"published": "1988-10-09T02:30:00"}',
    good='{"published": "1988-10-09T02:30:00+09:00"}',
    sample="record",
)
