"""Dates as feeds write them: in whole seconds, in their own offset, without a look at the locale."""

from __future__ import annotations

from datetime import datetime

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rfc3339(when: datetime) -> str:
    """Return an aware datetime as "2015-02-06T09:00:00+09:00". Source: RFC 3339, section 5.6; RFC 4287, section 3.3."""
    return when.isoformat("T", "seconds")


def rfc822(when: datetime, written: str = "") -> str:
    """Return an aware datetime as "Fri, 06 Feb 2015 09:00:00 +0900"; `written` is what `rfc3339` says of it, if known.

    Source: RFC 822, section 5, with the four digits of a year that RSS 2.0 prefers.
    """
    iso = written or rfc3339(when)  # written in C
    day, month = _DAYS[when.weekday()], _MONTHS[when.month - 1]
    return f"{day}, {iso[8:10]} {month} {iso[:4]} {iso[11:19]} {iso[-6:-3]}{iso[-2:]}"
