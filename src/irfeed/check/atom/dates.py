"""Dates (RFC 4287 section 3.3): a way to see most of the time, without reading a date, that it is earlier."""

from __future__ import annotations

from datetime import date, datetime


def day_before(moment: datetime) -> str:
    """Return the day before `moment` (in UTC) as dates are written.

    An RFC 3339 date that sorts before it is earlier than `moment`, whatever its offset: those are below 24 hours.
    """
    return date.fromordinal(max(1, moment.toordinal() - 1)).isoformat()
