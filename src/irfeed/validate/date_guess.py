"""What was probably meant by a date in another form: for hints only, never for values."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from irfeed.syntax.calendar import MONTHS
from irfeed.validate.date_parts import FORM, naive_moment

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_YEAR_FIRST = re.compile(r"(?<![0-9])([0-9]{4})\s?[-/.년年]\s?([0-9]{1,2})\s?[-/.월月]\s?([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\b")
_NAMED = re.compile(
    r"(?:\b([0-9]{1,2})\s+)?\b([A-Za-z]{3})[a-z]*\.?\s+(?:([0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?([0-9]{4})\b"
)
_TIME = re.compile(r"(?<![0-9:])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_OFFSET = re.compile(r"(?:[0-9]\s?)([+-][0-9]{2}):?([0-9]{2})$")
_UTC = re.compile(r"(?:\b|[0-9])(?:Z|UTC|GMT)$")
_LONGEST = 60


def advice(text: str, zone: ZoneInfo | None) -> str:
    """Return a hint how to write the date in `text`; nothing if that cannot be told."""
    short = text[:_LONGEST]
    ambiguous = _YEAR_LAST.search(short)
    if ambiguous:
        return f"write 2015-02-06T09:00:00+09:00; {ambiguous.group()} could be two days, or none"
    day = _day(short)
    form = FORM.fullmatch(f"{day}T{_clock(short)}")
    try:
        moment = naive_moment(form) if form else None
    except ValueError:
        moment = None
    if moment is None:
        return ""
    offset = _offset(short) or (moment.replace(tzinfo=zone).isoformat()[19:25] if zone else "")
    return f"write {moment.isoformat()}{offset or '+09:00, with the offset of its place'}"


def _day(text: str) -> str | None:
    first = _YEAR_FIRST.search(text)
    if first:
        return f"{first[1]}-{int(first[2]):02}-{int(first[3]):02}"
    named = _NAMED.search(text)
    month = _MONTHS.get(named[2].lower()) if named else None
    if not named or not month or not (named[1] or named[3]):
        return None
    return f"{named[4]}-{month:02}-{int(named[3] or named[1]):02}"


def _clock(text: str) -> str:
    time = _TIME.search(text)
    return f"{int(time[1]):02}:{time[2]}:{time[3] or '00'}" if time else "09:00:00"


def _offset(text: str) -> str:
    found = _OFFSET.search(text)
    if found:
        return f"{found[1]}:{found[2]}"
    return "Z" if _UTC.search(text) else ""
