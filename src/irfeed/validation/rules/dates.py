"""Dates, each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax.written_date import DateRules, WrittenDate, read_written
from irfeed.validation.date_hints import advice, without_zone
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rule import failures, unusual_records

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC070",
    Severity.ERROR,
    failures,
    clause="RFC 3339, section 5.6; RFC 4287, section 3.3",
    bad='{"published": "06/02/2015"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
def date_form(text: str, zone: ZoneInfo | None) -> FieldFinding:
    """A date is written as RFC 3339 says: 2015-02-06T09:00:00+09:00; or, where irfeed.toml names a time zone,
    in another form that means one moment

    Why: 02/03/2015 is February in one country and March in the next; irfeed does not guess
    What to do: write it as in 2015-02-06T09:00:00+09:00
    """
    wanted = "a date that means one moment" if zone else "a date with a time and an offset"
    return FieldFinding(date_form.about, f"is not {wanted}: {quoted(text)}", advice(text, zone))


@rule(
    "REC071",
    Severity.ERROR,
    failures,
    clause="RFC 3339, section 4.4 (unqualified local time); RFC 4287, section 3.3",
    bad='{"published": "2015-02-06T09:00:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
def date_without_offset(text: str) -> FieldFinding:
    """A date has a time and an offset; a bare date or a time without an offset is allowed only where irfeed.toml names
    a time zone

    Why: Without an offset the moment is uncertain by a day, and the order of entries with it
    What to do: write the offset, as in +09:00, or set time_zone in irfeed.toml
    """
    return FieldFinding(
        date_without_offset.about, f"does not say how far from UTC it is: {quoted(text)}", without_zone(text)
    )


@rule(
    "REC072",
    Severity.ERROR,
    failures,
    clause="RFC 3339, section 5.7",
    bad='{"published": "2015-02-30T09:00:00+09:00"}',
    good='{"published": "2015-02-28T09:00:00+09:00"}',
    sample="record",
)
def date_impossible(text: str, why: str) -> FieldFinding:
    """A date is a day of the calendar and its time is on the clock; leap seconds are not used

    Why: Readers reject the entry, or put it at a day of their own
    What to do: correct the day or the time
    """
    return FieldFinding(date_impossible.about, f"is no possible date: {quoted(text)}: {why}")


@rule(
    "REC073",
    Severity.ERROR,
    failures,
    clause="RFC 3339, sections 4.2 and 5.6; XML Schema 1.1 Part 2, section 3.3.7 (timezone offsets within 14 hours)",
    bad='{"published": "2015-02-06T09:00:00+90:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
def date_offset(text: str) -> FieldFinding:
    """The offset of a date is between -14:00 and +14:00, in hours and minutes

    Why: An impossible offset is a slip of the pen, and moves the entry by most of a day; offsets with seconds are
        invalid in every format
    What to do: write the offset of the place, such as +09:00, or Z for UTC
    """
    return FieldFinding(date_offset.about, f"has an offset that no place has: {quoted(text)}")


@rule(
    "REC074",
    Severity.ERROR,
    failures,
    clause="Python, datetime, fold (PEP 495, times in the gap)",
    bad='{"published": "1988-05-08T02:30:00"}',
    good='{"published": "1988-05-08T03:30:00"}',
    sample="record",
)
def date_in_gap(text: str, zone: ZoneInfo) -> FieldFinding:
    """A time without an offset was on the clocks of the publication's time zone

    Why: When summer time begins an hour is left out; which moment was meant cannot be known
    What to do: correct the time, or write it with its offset
    """
    return FieldFinding(
        date_in_gap.about, f"never was in {zone.key}: {quoted(text)}: the clocks were put forward over it"
    )


@rule(
    "REC075",
    Severity.WARNING,
    unusual_records,
    clause="Python, datetime, fold (PEP 495, times in the fold)",
    bad='{"published": "1988-10-09T02:30:00"}',
    good='{"published": "1988-10-09T02:30:00+09:00"}',
    sample="record",
)
def date_ambiguous(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """A time that the clocks of the publication's time zone showed twice is written with its offset

    Why: When summer time ends an hour comes twice; irfeed takes the first, which may be an hour off
    What to do: write the offset
    """
    zone = publication.time_zone
    for path, moment in draft.dates() if zone else ():
        text = str(draft.raw(path))
        read = read_written(text, DateRules(zone))
        if isinstance(read, WrittenDate) and read.second:
            hint = f"write {moment.isoformat()}, or {read.second.isoformat()} if the second was meant"
            yield FieldFinding(
                date_ambiguous.about, f"came twice in {zone}: {quoted(text)}; the first is taken", hint, path
            )


_FIRST_YEAR = 1970


_EASTERNMOST = timezone(timedelta(hours=14))


def is_out_of_range(moment: datetime) -> bool:
    """Say whether a moment lies before 1970 or after 9999, where it stands, in UTC, or to readers further east."""
    try:
        return min(moment.year, moment.astimezone(UTC).year, moment.astimezone(_EASTERNMOST).year) < _FIRST_YEAR
    except OverflowError:
        return True


@rule(
    "REC076",
    Severity.ERROR,
    failures,
    clause="POSIX.1-2017, section 4.16 (seconds since the epoch); RFC 3339, section 1 (four-digit years)",
    bad='{"published": "1015-02-06T09:00:00+09:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
def date_out_of_range(text: str) -> FieldFinding:
    """A date lies between 1970 and 9999, in its own place and in UTC

    Why: Readers count seconds from 1970; what lies before it appears as today, or as an error
    What to do: correct the year; what the article tells of may be older, but not its publication
    """
    return FieldFinding(date_out_of_range.about, f"is not between 1970 and 9999: {quoted(text)}")
