"""Dates: RFC 822 as RSS has them, RFC 3339 as Atom and JSON Feed have them, and days of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LAST_HOUR, _LAST_MINUTE, _LEAP_SECOND = 23, 59, 60


def why_no_day(year: int, month: int, day: int) -> str | None:
    """Say why there is no such day in the Gregorian calendar."""
    if not 1 <= month <= len(MONTHS):
        return f"there is no month {month}"
    if year < 1:
        return "there is no year 0"
    if not 1 <= day <= monthrange(year, month)[1]:
        return f"there is no {day} {MONTHS[month - 1]} in {year}"
    return None


def why_no_time(hour: int, minute: int, second: int) -> str | None:
    """Say why there is no such time of day. A leap second (60) is one only at 59 minutes."""
    if hour > _LAST_HOUR:
        return f"there is no hour {hour}"
    if minute > _LAST_MINUTE:
        return f"there is no minute {minute}"
    if second > _LEAP_SECOND or (second == _LEAP_SECOND and minute != _LAST_MINUTE):
        return f"there is no second {second}"
    return None


def why_no_offset(hours: int, minutes: int) -> str | None:
    """Say why there is no such offset from UTC: the grammars bound hours by 23 and minutes by 59."""
    if hours > _LAST_HOUR or minutes > _LAST_MINUTE:
        return f"there is no offset of {hours} hours and {minutes} minutes"
    return None


_PIECE = re.compile(r"\\.|[()]|[^\\()]+|\\", re.DOTALL)


def without_comments(text: str) -> str:
    """Return a text with a space in the place of each comment; a comment that is never closed is none.

    Comments stand in brackets and may hold others; after a backslash, a bracket is a character like any other.
    """
    if "(" not in text:
        return text
    kept, depth = [], 0
    for piece in _PIECE.findall(text):
        if piece == "(":
            depth += 1
            kept.append(" " if depth == 1 else "")
        elif piece == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(piece)
    return text if depth else "".join(kept)


#: The names of days in a week.
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = tuple(month[:3] for month in MONTHS)
#: The zones that RFC 822 names, in hours from UTC.
ZONES = {
    "UT": 0,
    "GMT": 0,
    "Z": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}
_DATE = re.compile(
    r"(?:(?P<name>[A-Za-z]+)\s*,\s*)?(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]+)\s+(?P<year>\d{4}|\d\d)\s+"
    r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s+(?P<zone>[+-]\d{4}|[A-Za-z]+)",
    re.ASCII,
)
#: What is wrong, by the first pattern that matches the whole value; "{}" is what its groups hold.
_NEARLY = (
    (r"\s*", "is empty"),
    (r"\d{4}-\d\d-\d\d.*", "is a date as Atom writes it; RSS wants one like Fri, 06 Feb 2015 09:00:00 +0900"),
    (r"[A-Za-z]+ [A-Za-z]+ \d.*", "has no comma after the name of the day, or its parts are out of order"),
    (r"[A-Za-z]+ \d{1,2} [A-Za-z]+.*", "has no comma after the name of the day"),
    (r".*\s([+-]\d\d):(\d\d)", "has a colon in its offset; write {}{}"),
    (r".*\d:\d\d(?::\d\d)?\s*", "has no zone; write the offset that was meant"),
    (r".*\s(?:GMT|UTC?)([+-]\d\d):?(\d\d)", "has two zones in one; write {}{} alone"),
    (r".*\s(?:GMT|UTC?)[+-].*", "has two zones in one; write the offset alone, with four digits"),
    (r".*:\d\d[+-]\d{4}", "has no space before its offset"),
    (r".*\s\d:\d\d.*", "has an hour of one digit; write two"),
    (r".*\d:\d\d:\d\d\.\d+.*", "has fractions of a second"),
    (r".*\s\d{4}", "has no time of day"),
    (r"\d+", "is a number, not a date"),
    (r".*\d/\d.*", "has slashes; RSS wants a date like Fri, 06 Feb 2015 09:00:00 +0900"),
    (r".*\d\s*[AaPp][Mm]\b.*", "counts hours to twelve; write them to 24"),
)
_SHORT_YEAR, _THIS_CENTURY = 2, 50


def why_not_rfc822(text: str) -> str | None:
    """Say why `text` is no date of RFC 822 or RFC 2822, or one that never was."""
    found = _match(text)
    if found is None:
        bare = without_comments(text).strip()
        near = ((re.fullmatch(pattern, bare, re.ASCII), reason) for pattern, reason in _NEARLY)
        told = next((reason.format(*match.groups()) for match, reason in near if match), None)
        return told or "is no date like Fri, 06 Feb 2015 09:00:00 +0900"
    return _why_no_words(found) or _why_impossible(found)


def why_old_rfc822(text: str) -> str | None:
    """Say what of a right date is out of use, so that readers may take it wrongly: RFC 2822 section 4.3."""
    found = _match(text)
    if found is None or why_not_rfc822(text):
        return None
    if len(found["year"]) == _SHORT_YEAR:
        return "has a year of two digits; write four"
    zone = found["zone"].upper()
    if len(zone) == 1 and zone != "Z":
        return "has a zone of one letter, which RFC 822 defined wrongly; write the offset that was meant"
    if zone.startswith(("+", "-")) or zone in ("GMT", "UT"):
        return None
    return f"names the zone {found['zone']}, which is out of use; write {ZONES[zone]:+03}00"


def moment_of_rfc822(text: str) -> datetime | None:
    """Return the moment that a date of RSS means, in UTC; None if it is no date."""
    found = _match(text)
    if found is None or _why_no_words(found) or _why_impossible(found, with_name=False):
        return None
    clock = (int(found["hour"]), int(found["minute"]), min(int(found["second"] or 0), 59))
    zone = timezone(_offset(found["zone"]))
    try:
        return datetime(*_ymd(found), *clock, tzinfo=zone).astimezone(UTC)
    except OverflowError:  # the first or last day that there is, moved out of the calendar by its offset
        return None


def _match(text: str) -> re.Match[str] | None:
    return _DATE.fullmatch(without_comments(text).strip())


def _why_no_words(found: re.Match[str]) -> str | None:
    name, month, zone = found["name"], found["month"], found["zone"]
    if name is not None and name.title() not in DAYS:
        return f"has no name of a day that RFC 822 knows: {name}; write one of {', '.join(DAYS)}"
    if month.title() not in _MONTHS:
        return f"has no name of a month that RFC 822 knows: {month}; write one of {', '.join(_MONTHS)}"
    if zone[0].isalpha() and zone.upper() not in ZONES and (len(zone) > 1 or zone.upper() == "J"):
        write = "GMT" if zone.upper() == "UTC" else "its offset from GMT, with four digits"
        return f"has a zone that RFC 822 does not know: {zone}; write {write}"
    return None


def _why_impossible(found: re.Match[str], *, with_name: bool = True) -> str | None:
    year, month, day = _ymd(found)
    zone = found["zone"]
    offset = (int(zone[1:3]), int(zone[3:5])) if zone[0] in "+-" else (0, 0)
    clock = (int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    reason = why_no_day(year, month, day) or why_no_time(*clock) or why_no_offset(*offset)
    if reason:
        return f"is impossible: {reason}"
    real = DAYS[datetime(year, month, day, tzinfo=UTC).weekday()]
    if with_name and found["name"] and found["name"].title() != real:
        return f"names the wrong day: {day} {_MONTHS[month - 1]} {year} is a {real}, not a {found['name']}"
    return None


def full_year(digits: str) -> int:
    """Return the year that four digits mean, or two: RFC 2822 section 4.3."""
    year = int(digits)
    if len(digits) == _SHORT_YEAR:
        year += 2000 if year < _THIS_CENTURY else 1900
    return year


def _ymd(found: re.Match[str]) -> tuple[int, int, int]:
    return full_year(found["year"]), _MONTHS.index(found["month"].title()) + 1, int(found["day"])


def _offset(zone: str) -> timedelta:
    if zone[0] in "+-":
        shift = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5]))
        return -shift if zone[0] == "-" else shift
    return timedelta(hours=ZONES.get(zone.upper(), 0))  # other letters mean nothing: RFC 2822 section 4.3


_DATE_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))", re.ASCII
)
_W3CDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d)))?)?)?", re.ASCII
)
#: What is missing or foreign, by the first pattern that matches the whole value; "{}" is what its groups hold.
_NEARLY_RFC3339 = (
    (r"\s*", "is empty"),
    (r"\s.*|.*\s", "has white space around it"),
    (r"\d{4}-\d\d-\d\d", "has no time of day; write the one that was meant, and its offset"),
    (r"\d{4}(-\d\d)?", "is no full date"),
    (r"\d{4}-\d\d-\d\d .*", 'has a space where "T" belongs'),
    (r".*[Tt]\d\d:\d\d:\d\d(?:\.\d+)?", "has no offset; write the one that was meant, or Z for UTC"),
    (r".*[Tt]\d\d:\d\d(?:Z|[+-].*)?", "has no seconds"),
    (r".*([+-]\d\d)(\d\d)", "has an offset without a colon; write {}:{}"),
    (r".*([+-]\d\d)", "has an offset without minutes; write {}:00"),
    (r".*,\d+([Zz]|[+-].*)", "has a comma where a point belongs"),
    (r"[A-Za-z]{3},? .*|\d{1,2} [A-Za-z]{3} .*", "is a date as RSS writes it, not as RFC 3339 does"),
    (r"\d+", "is a number, not a date"),
    (r"\d{8}T.*", "is written without hyphens and colons"),
)


def why_not_rfc3339(text: str) -> str | None:
    """Say why `text` is no date-time of RFC 3339. Upper-case T and Z are wanted elsewhere; small letters pass here."""
    found = _DATE_TIME.fullmatch(text)
    if found is None:
        near = ((re.fullmatch(pattern, text, re.ASCII), reason) for pattern, reason in _NEARLY_RFC3339)
        told = next((reason.format(*match.groups()) for match, reason in near if match), None)
        return told or "is no date and time like 2015-02-06T09:00:00+09:00"
    return _why_no_such_moment(found)


def why_not_w3cdtf(text: str) -> str | None:
    """Say why `text` is no date of the W3C's note on date and time formats (a year, a month, a day or a time)."""
    found = _W3CDTF.fullmatch(text)
    return _why_no_such_moment(found) if found else "is no date like 2015-02-06 or 2015-02-06T09:00:00+09:00"


def _why_no_such_moment(found: re.Match[str]) -> str | None:
    year, month, day = (int(part or 1) for part in found.group(1, 2, 3))
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    offset = (int(found[9] or 0), int(found[10] or 0))
    reason = why_no_day(year, month, day) or why_no_time(hour, minute, second) or why_no_offset(*offset)
    return f"is impossible: {reason}" if reason else None


def moment_of_rfc3339(text: str) -> datetime | None:
    """Return the moment that an RFC 3339 date-time or a full W3C-DTF date means, in UTC; None if it is neither.

    What a date leaves out counts as its beginning, in UTC; a leap second as the second before it.
    """
    text = text.strip()
    found = _DATE_TIME.fullmatch(text) or _W3CDTF.fullmatch(text)
    if found is None or _why_no_such_moment(found):
        return None
    year, month, day = (int(part or 1) for part in found.group(1, 2, 3))
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    micros = int((found[7] or "0")[:6].ljust(6, "0"))
    shift = timedelta(hours=int(found[9] or 0), minutes=int(found[10] or 0))
    zone = timezone(-shift if found[8] == "-" else shift)
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), micros, tzinfo=zone).astimezone(UTC)
    except OverflowError:  # the first or last day that there is, moved out of the calendar by its offset
        return None


#: What programs write where they have no date: the year 0 or 1, or the year before.
_NO_DATE = re.compile(r"\s*(?:[A-Za-z]+,?\s+)?(?:-?000[01]-\d\d-\d\d|\d{1,2} [A-Za-z]+ -?000[01])(?!\d)")


def is_no_date(text: str) -> bool:
    """Say whether a text stands for no date, such as 0000-00-00 or Mon, 01 Jan 0001."""
    return _NO_DATE.match(text) is not None
