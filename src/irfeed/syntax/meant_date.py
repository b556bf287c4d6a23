"""Which moment a date means that is written in another form than it should be, and that moment in the right form.

Only what the date itself says counts. Without an offset, or with a zone that several places share, the moment cannot
be known; the hints then say so, and never offer another one.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from irfeed.syntax.dates import DAYS, MONTHS, ZONES, full_year, without_comments

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
_OFFSET = r"[+-]\d\d(?::?\d\d)?"
_MAIL = re.compile(
    r"(?:(?P<name>[A-Za-z]+)\.?,?\s+)?"
    r"(?:(?P<day>\d{1,2})[\s-]+(?P<month>[A-Za-z]+)\.?|(?P<month_first>[A-Za-z]+)\.?\s+(?P<day_second>\d{1,2})),?"
    rf"[\s-]+(?P<year>\d{{4}}|\d\d),?\s+{_CLOCK}\s*(?P<zone>(?:GMT|UTC?)?{_OFFSET}|[A-Za-z]+)",
    re.ASCII,
)
_ISO = re.compile(
    rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:[Tt]|\s+){_CLOCK}\s*(?P<zone>{_OFFSET}|[A-Za-z]+)", re.ASCII
)
_NO_ZONE = re.compile(r".*\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[A-Za-z]+)?\s*", re.ASCII)
_UNKNOWN = "Which moment was meant cannot be known from the date; ask who wrote it, and write the offset"


def hint_about_rfc822(text: str) -> str:
    """Return how RSS writes the moment that a date means, or that it cannot be known; "" if nothing helps."""
    moment = _meant(text)
    if moment is None:
        return _unknown(text)
    day = f"{DAYS[moment.weekday()]}, {moment.day:02} {MONTHS[moment.month - 1][:3]} {moment.year:04}"
    return f"Write {day} {moment:%H:%M:%S %z}"


def hint_about_rfc3339(text: str) -> str:
    """Return how RFC 3339 writes the moment that a date means, or that it cannot be known; "" if nothing helps."""
    moment = _meant(text)
    return f"Write {moment.isoformat()}" if moment is not None else _unknown(text)


def _unknown(text: str) -> str:
    return _UNKNOWN if _NO_ZONE.fullmatch(without_comments(text)) else ""


def _meant(text: str) -> datetime | None:
    bare = without_comments(text).strip()
    found = _MAIL.fullmatch(bare) or _ISO.fullmatch(bare)
    zone = _zone(found["zone"]) if found else None
    day = _day(found.groupdict()) if found else None
    if found is None or zone is None or day is None:
        return None
    micros = int((found["fraction"] or "0")[:6].ljust(6, "0"))
    try:
        return datetime(*day, int(found["hour"]), int(found["minute"]), int(found["second"] or 0), micros, tzinfo=zone)
    except ValueError:  # there is no such day or time
        return None


def _day(parts: dict[str, str | None]) -> tuple[int, int, int] | None:
    """Return year, month and day; None if the name of the day, or of the month, contradicts or is none."""
    month = parts["month"] or parts["month_first"] or ""
    number = int(month) if month.isdigit() else _number(month)
    day = int(parts["day"] or parts["day_second"] or "")
    year = full_year(parts["year"] or "")
    name = parts.get("name")
    try:
        right = not name or DAYS[datetime(year, number, day, tzinfo=UTC).weekday()] == name[:3].title()
    except ValueError:  # there is no such day
        return None
    return (year, number, day) if right else None


def _number(month: str) -> int:
    """Return the number of a month called in full, or by its first three letters; 0 if there is none."""
    names = (number for number, name in enumerate(MONTHS, 1) if month.title() in (name, name[:3]))
    return next(names, 0)


def _zone(text: str) -> timezone | None:
    digits = re.fullmatch(r"(?:GMT|UTC?)?([+-])(\d\d):?(\d\d)?", text)
    if digits is None:
        hours = 0 if text.upper() == "UTC" else ZONES.get(text.upper())
        return timezone(timedelta(hours=hours)) if hours is not None else None
    shift = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    return timezone(-shift if digits[1] == "-" else shift) if shift < timedelta(days=1) else None
