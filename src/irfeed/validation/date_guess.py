"""What was probably meant by a date in another form: for hints only, never for values."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from irfeed.syntax.dates import MONTHS
from irfeed.validation.date_parts import FORM, naive_moment

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_YEAR_FIRST = re.compile(r"(?<![0-9])([0-9]{4})\s?[-/.년年]\s?([0-9]{1,2})\s?[-/.월月]\s?([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\b")
_NAMED = re.compile(
    r"(?:\b([0-9]{1,2})\s+)?\b([A-Za-z]{3})[a-z]*\.?\s+(?:([0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?([0-9]{4})\b"
)
_TIME = re.compile(r"(?<![0-9:])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s*([AaPp])\.?[Mm]\b\.?)?")
#: What follows a time: an offset, with or without minutes; and words, which name a zone or half of the day.
_OFFSET = re.compile(r"\s?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$")
_UTC = re.compile(r"(?:\b|[0-9])(?:Z|UTC|GMT)$")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_HALF = re.compile("오전|오후|午前|午後|上午|下午")
_NOON = _MONTHS_OF_A_YEAR = 12
_LONGEST = 60


def advice(text: str, zone: ZoneInfo | None) -> str:
    """Return a hint how to write the date in `text`; nothing if that cannot be told."""
    short = text[:_LONGEST]
    ending = _YEAR_LAST.search(short)
    day = _unambiguous(ending) if ending else _day(short)
    if ending and day is None:
        return f"write 2015-02-06T09:00:00+09:00; {ending.group()} could be two days, or none"
    if _HALF.search(short):
        return ""
    form = FORM.fullmatch(f"{day}T{_clock(short)}")
    try:
        moment = naive_moment(form) if form else None
    except ValueError:
        moment = None
    if moment is None:
        return ""
    offset = _offset(short) or (moment.replace(tzinfo=zone).isoformat()[19:25] if zone and _is_local(short) else "")
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


def _unambiguous(found: re.Match[str]) -> str | None:
    """Return the day of two numbers and a year, if only one order of them makes a day."""
    first, second = int(found[1]), int(found[2])
    if (first > _MONTHS_OF_A_YEAR) is (second > _MONTHS_OF_A_YEAR):
        return None
    day, month = (first, second) if first > _MONTHS_OF_A_YEAR else (second, first)
    return f"{found[3]}-{month:02}-{day:02}"


def _clock(text: str) -> str:
    time = _TIME.search(text)
    if not time:
        return "09:00:00"
    hour = int(time[1])
    if time[4]:
        hour = hour % _NOON + (_NOON if time[4] in "Pp" else 0)
    return f"{hour:02}:{time[2]}:{time[3] or '00'}"


def _offset(text: str) -> str:
    time = _TIME.search(text)
    found = _OFFSET.fullmatch(text, time.end()) if time else None
    if found:
        return f"{found[1]}{int(found[2]):02}:{found[3] or '00'}"
    return "Z" if _UTC.search(text) else ""


def _is_local(text: str) -> bool:
    """Say whether nothing after the time could name another zone than the publication's."""
    time = _TIME.search(text)
    return not (time and _WORDS.search(text, time.end()))
