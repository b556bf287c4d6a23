"""Dates: judged, made aware, and cut to whole seconds. Sources: RFC 3339; RFC 4287, section 3.3."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from irfeed.model.table import RefusedError
from irfeed.syntax.dates import why_no_day, why_no_time
from irfeed.syntax.local_time import moments_of
from irfeed.validation import rules
from irfeed.validation.finding import RecordContext

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

#: A date; with a time; with an offset. Only the last is RFC 3339; fractions of a second are let through to be cut off.
FORM = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"(?:[Tt](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\.[0-9]{1,30})?"
    r"(?P<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})?)?",
)


def naive_moment(form: re.Match[str]) -> datetime:
    """Return what a match of `FORM` says, whatever its offset; a date alone means midnight.

    Raises:
        ValueError: there is no such day, or no such time; the message says why.
    """
    year, month, day, hour, minute, second, _ = form.groups(0)
    date, time = (int(year), int(month), int(day)), (int(hour), int(minute), int(second))
    try:
        return datetime(*date, *time)  # noqa: DTZ001 - the caller adds the zone
    except ValueError:
        # Python's own words for it change from version to version.
        raise ValueError(why_no_day(*date) or why_no_time(*time) or "leap seconds are not published") from None


_WIDEST = timedelta(hours=14)
_MINUTES = 60
#: Years that no rule has anything to say of, in whatever zone.
_NEAR: Final = range(1971, 2099)
#: Nearly every date is of this form: with an offset that places have, in a year that is in range everywhere.
_USUAL: Final = re.compile(
    r"((?:19[789][1-9]|19[89]0|20[0-9]{2})-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(?:\.[0-9]{1,30})?(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])"
)


def read_date(value: object, around: RecordContext) -> datetime:
    """Return the moment that a text names, with a fixed offset.

    Raises:
        RefusedError: carries the finding about the date.
    """
    if not isinstance(value, str):
        raise RefusedError([rules.shape.no_date(value)])
    usual = _USUAL.fullmatch(value)
    if usual:
        try:
            return datetime.fromisoformat(usual[1] + usual[2])
        except ValueError:  # there is no such day, which is told below
            pass
    return _read_date(value, around)


def _read_date(value: str, around: RecordContext) -> datetime:
    form, zone = FORM.fullmatch(value), around.zone
    if form is None:
        if zone is None:
            raise RefusedError([rules.dates.date_form.finding(value, zone)])
        return _otherwise_written(value, zone, around)
    try:
        naive = naive_moment(form)
    except ValueError as why:
        raise RefusedError([rules.dates.date_impossible.finding(value, str(why))]) from None
    around.is_unusual = around.is_unusual or naive.year not in _NEAR
    moment = naive.replace(tzinfo=_zone(value, form["offset"], zone))
    if rules.dates.is_out_of_range(moment):
        raise RefusedError([rules.dates.date_out_of_range.finding(value)])
    return moment if form["offset"] or zone is None else _settled(value, moment, zone, around)


def _zone(text: str, offset: str | None, zone: ZoneInfo | None) -> tzinfo:
    """Return what a time is relative to: its own offset, else the publication's time zone."""
    found = _fixed_zone(offset) if offset else zone
    if found is None:
        raise RefusedError([(rules.dates.date_offset if offset else rules.dates.date_without_offset).finding(text)])
    return found


@lru_cache(maxsize=256)
def _fixed_zone(offset: str) -> timezone | None:
    """Return what "Z" or "+09:00" stands for, or None if no place can have it."""
    if offset in "Zz":
        return UTC
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    distance = timedelta(hours=hours, minutes=minutes)
    if minutes >= _MINUTES or distance > _WIDEST:
        return None
    return timezone(-distance if offset[0] == "-" else distance)


def _settled(text: str, local: datetime, zone: ZoneInfo, around: RecordContext) -> datetime:
    """Return a local time with the offset that `zone` had then; of two such moments the first."""
    moments = moments_of(local.replace(tzinfo=None), zone)
    if not moments:
        raise RefusedError([rules.dates.date_in_gap.finding(text, zone)])
    around.is_unusual = around.is_unusual or len(moments) > 1  # the clocks showed it twice
    return moments[0]


def _otherwise_written(text: str, zone: ZoneInfo, around: RecordContext) -> datetime:
    """Return the moment of a date in another form, if it can mean no other."""
    from irfeed.syntax.written_date import DateRules, NoDate, Why, read_written  # noqa: PLC0415 - needed by few

    read = read_written(text, DateRules(zone))
    if isinstance(read, NoDate):
        if read.why is Why.LEFT_OUT:
            raise RefusedError([rules.dates.date_in_gap.finding(text, zone)])
        if read.why is Why.EARLY:
            raise RefusedError([rules.dates.date_out_of_range.finding(text)])
        if read.why is Why.IMPOSSIBLE:
            raise RefusedError([rules.dates.date_impossible.finding(text, read.reason)])
    if isinstance(read, NoDate) or read.doubt:
        raise RefusedError([rules.dates.date_form.finding(text, zone)])
    if abs(read.moment.utcoffset() or timedelta()) > _WIDEST:
        raise RefusedError([rules.dates.date_offset.finding(text)])
    if rules.dates.is_out_of_range(read.moment):
        raise RefusedError([rules.dates.date_out_of_range.finding(text)])
    around.is_unusual = around.is_unusual or bool(read.second) or read.moment.year not in _NEAR
    return read.moment
