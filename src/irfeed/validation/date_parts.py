"""The parts of a date as RFC 3339, section 5.6 writes it, and of its two shorter forms."""

from __future__ import annotations

import re
from datetime import datetime

from irfeed.syntax.dates import why_no_day, why_no_time

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
