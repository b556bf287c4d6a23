"""Dates: judged, made aware, and cut to whole seconds. Sources: RFC 3339; RFC 4287, section 3.3."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from irfeed.validate.date_parts import FORM, naive_moment
from irfeed.validate.flaw import refusal
from irfeed.validate.rules.dates import (
    date_form,
    date_impossible,
    date_in_gap,
    date_offset,
    date_out_of_range,
    date_without_offset,
    is_in_gap,
    is_out_of_range,
)
from irfeed.validate.rules.shape import no_date

_WIDEST = timedelta(hours=14)
_MINUTES = 60


def read_date(value: object, zone: ZoneInfo | None) -> datetime:
    """Return the moment that a text names, with a fixed offset; `zone` is what a text without an offset means.

    Raises:
        PydanticCustomError: carries the flaw of the date.
    """
    if not isinstance(value, str):
        raise refusal(no_date(value))
    form = FORM.fullmatch(value)
    if form is None:
        raise refusal(date_form.flaw(value, zone))
    try:
        naive = naive_moment(form)
    except ValueError as why:
        raise refusal(date_impossible.flaw(value, str(why))) from None
    moment = naive.replace(tzinfo=_zone(value, form["offset"], zone))
    if is_out_of_range(moment):
        raise refusal(date_out_of_range.flaw(value))
    return moment if form["offset"] or zone is None else _settled(value, moment, zone)


def _zone(text: str, offset: str | None, zone: ZoneInfo | None) -> tzinfo:
    """Return what a time is relative to: its own offset, else the publication's time zone."""
    found = _fixed_zone(offset) if offset else zone
    if found is None:
        raise refusal(date_offset.flaw(text) if offset else date_without_offset.flaw(text))
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


def _settled(text: str, local: datetime, zone: ZoneInfo) -> datetime:
    """Return a local time with the offset that `zone` had then; of two such moments the first."""
    if is_in_gap(local, zone):
        raise refusal(date_in_gap.flaw(text, zone))
    offset = local.utcoffset() or timedelta()
    moment = local.replace(tzinfo=timezone(offset))
    # Offsets of local mean time have seconds, which no format can write; the moment is the same in UTC.
    return moment.astimezone(UTC) if offset.total_seconds() % _MINUTES else moment
