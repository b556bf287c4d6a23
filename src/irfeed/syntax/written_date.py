"""Dates as people write them, by explicit rules: what could mean two days is refused, nothing is filled in.

Rules, in their order:

1. RFC 3339 and RFC 822 dates, which feeds and metadata use, are what they say.
2. Year, month and day in Chinese, Japanese or Korean: 2015年2月6日, 2015년 2월 6일.
3. The year first, then month and day in numbers: 2015-02-06, 2015. 2. 6., 20150206.
4. A month by its English name, a day and a year of four digits, in any order, read by python-dateutil.
5. Two numbers and a year: 06/02/2015. One of them is above 12, or both are the same, or an order was given.

A time may follow; an offset may follow the time. Without an offset the publication's time zone holds.

There is this one reader for what records, pages, feeds and exports say. Each of them decides which answers it takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from enum import StrEnum
from types import MappingProxyType

from irfeed.findings.finding import quoted
from irfeed.syntax.dates import MONTHS, why_no_day, why_no_time, why_not_rfc822, why_not_rfc3339, why_old_rfc822
from irfeed.syntax.local_time import moments_of


class DateOrder(StrEnum):
    """What two numbers before a year mean."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Why(StrEnum):
    """Why a text is no date."""

    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"
    NO_ZONE = "no-zone"
    IMPOSSIBLE = "impossible"  #: there is no such day or time
    LEFT_OUT = "left-out"  #: the clocks of the time zone were put forward over it
    EARLY = "early"  #: before 1970, or too late for any calendar


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date that was read."""

    moment: datetime  #: with a fixed offset, in whole seconds
    is_exact: bool  #: it is in the form of feeds, and gives its own offset
    has_time: bool = True  #: else midnight stands for the time
    second: datetime | None = None  #: the clocks showed it a second time, at this moment
    doubt: str = ""  #: why another moment may be meant after all, in a sentence


@dataclass(frozen=True, slots=True)
class NoDate:
    """Why no date was read, as a sentence that quotes the text, and as what comes after it."""

    why: Why
    message: str
    reason: str = ""  #: of what is impossible


@dataclass(frozen=True, slots=True)
class DateRules:
    """What is known beside the text itself."""

    zone: tzinfo | None = None  #: of dates that give no offset
    order: DateOrder | None = None


#: A year before 1000 in four digits, which the standard library takes for one of two digits: 0015 for 2015.
_ZEROS = re.compile(r"(?:[A-Za-z]+, )?(?:\d{1,2} [A-Za-z]+ )?0\d{3}\b")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_YEAR_FIRST = re.compile(r"(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?(?!\d)")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)"  # noqa: E501 - one pattern
_WEEKDAY = r"(?:(?P<weekday>(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?)[.,]*\s+)?"
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+\d{{4}}|\d{{4}},?\s+{_MONTH}\.?\s+\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY_CJK = r"\(?(?:星期|周|週)?(?P<weekday>[월화수목금토일月火水木金土日一二三四五六天])\)?(?:요일|曜日?)?"
_HALF = r"[ap]\.?m\.?"
_CLOCK = re.compile(
    rf"[\s,T]*(?:at\s+|{_WEEKDAY_CJK}\s*)?(?P<before>오전|오후|午前|午後|上午|下午)?\s*(?P<hour>\d{{1,2}})"
    rf"\s*(?:(?::|시|時|点|點)\s*(?:(?P<minute>\d{{1,2}})\s*[분分]?)?"
    rf"(?::(?P<second>\d{{2}})(?:\.\d+)?)?\s*(?P<after>{_HALF})?|(?P<alone>{_HALF}))",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"\s*(?:(?:UTC|GMT)?(?P<sign>[+\u2212-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?![\d:])"
    r"|(?P<name>Z|UTC|GMT|KST|JST)\b)"
)
_REST = re.compile(rf"[\s,.;)]*(?:{_WEEKDAY_CJK})?[\s,.;)]*")
_LATE, _NOON = frozenset({"오후", "午後", "下午", "pm"}), 12
_HOURS = MappingProxyType({"Z": 0, "UTC": 0, "GMT": 0, "KST": 9, "JST": 9})
_DEFAULT = datetime(2000, 1, 1, tzinfo=UTC)
_FIRST_YEAR, _MONTHS, _LONGEST = 1970, 12, 100
_LEAP_SECOND, _LAST_MINUTE, _NO_HOUR, _WIDEST = 60, 59, 99, timedelta(hours=14)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Their names in Korean, Japanese and Chinese, each of one letter.
_LETTERS = ("월月一", "화火二", "수水三", "목木四", "금金五", "토土六", "일日天")


def read_written(text: str, rules: DateRules) -> WrittenDate | NoDate:
    """Return the date that `text` means; or why there is none."""
    if len(text) > _LONGEST:
        return NoDate(Why.UNREADABLE, f"{quoted(text)} is too long for a date")
    text = " ".join(text.split())
    if exact := _exact(text):
        return exact
    day = _day(text, rules.order)
    if isinstance(day, NoDate):
        return day
    return _with_time(text, day, rules.zone)


@dataclass(frozen=True, slots=True)
class _Day:
    year: int
    month: int
    day: int
    end: int  #: where the rest of the text begins
    weekday: str = ""


def _exact(text: str) -> WrittenDate | None:
    if _ZEROS.match(text):
        return None
    try:
        if not why_not_rfc3339(text):
            return WrittenDate(datetime.fromisoformat(text.upper()).replace(microsecond=0), is_exact=True)
        if not why_not_rfc822(text):
            moment = parsedate_to_datetime(text)
            old = why_old_rfc822(text)
            doubt = f"{quoted(text)} {old}" if old else ""
            return WrittenDate(moment if moment.tzinfo else moment.replace(tzinfo=UTC), is_exact=True, doubt=doubt)
    except ValueError:  # a leap second, which datetime does not know
        return None
    return None


def _day(text: str, order: DateOrder | None) -> _Day | NoDate:
    for pattern, groups in ((_CJK, (1, 2, 3)), (_YEAR_FIRST, (1, 3, 4)), (_DIGITS, (1, 2, 3))):
        if found := pattern.match(text):
            year, month, day = (int(found[group]) for group in groups)
            return _Day(year, month, day, found.end())
    if found := _NAMED.match(text):
        return _named(text, found)
    if found := _YEAR_LAST.match(text):
        return _year_last(found, order)
    return NoDate(Why.UNREADABLE, f"{quoted(text)} is no date that irfeed can read")


def _named(text: str, found: re.Match[str]) -> _Day | NoDate:
    from dateutil import parser  # noqa: PLC0415 - slow to import, and needed by few

    written = text[found.end("weekday") + 1 if found["weekday"] else 0 : found.end()]
    words = re.sub(r"(?i)^sept\.?\b|(?<=\s)sept\.?\b", "Sep", written.replace(".", " "))
    words = re.sub(r"(?i)\bof\b", " ", words)
    try:
        day = parser.parse(words, default=_DEFAULT, ignoretz=True)  # nothing is missing: the pattern has seen to it
    except (ValueError, OverflowError):
        return NoDate(Why.IMPOSSIBLE, f"{quoted(text)} is no day that there is", "there is no such day")
    (year,) = re.findall(r"\d{4}", found[0])  # dateutil takes 0015 for 2015
    return _Day(int(year), day.month, day.day, found.end(), found["weekday"] or "")


def _year_last(found: re.Match[str], order: DateOrder | None) -> _Day | NoDate:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first > _MONTHS or first == second or (second <= _MONTHS and order is DateOrder.DAY_FIRST):
        return _Day(year, second, first, found.end())
    if second > _MONTHS or order is DateOrder.MONTH_FIRST:
        return _Day(year, first, second, found.end())
    return NoDate(Why.AMBIGUOUS, f"{quoted(found[0])} could be two days")


def _with_time(text: str, day: _Day, zone: tzinfo | None) -> WrittenDate | NoDate:
    clock = _CLOCK.match(text, day.end)
    offset = _OFFSET.match(text, clock.end()) if clock else None
    end = (offset or clock).end() if clock else day.end
    rest = _REST.fullmatch(text, end)
    if not rest:
        return NoDate(Why.UNREADABLE, f"{quoted(text)} has more in it than a date: {quoted(text[end:].strip())}")
    time = _time(clock) if clock else (0, 0, 0)
    if reason := _why_impossible(day, time, offset):
        return NoDate(Why.IMPOSSIBLE, f"{quoted(text)} is no day or no time that there is", reason)
    own = timezone(_shift(offset)) if offset else zone
    if own is None:
        return NoDate(Why.NO_ZONE, f"{quoted(text)} gives no offset, and irfeed.toml no time_zone")
    naive = datetime(day.year, day.month, day.day, *time)  # noqa: DTZ001 - the zone comes next
    weekday = day.weekday or (clock and clock["weekday"]) or rest["weekday"] or ""
    return _read(text, naive, own, _contradicted(naive, weekday), has_time=bool(clock))


def _read(text: str, naive: datetime, zone: tzinfo, doubt: str, *, has_time: bool) -> WrittenDate | NoDate:
    if naive.year < _FIRST_YEAR:
        return NoDate(Why.EARLY, f"{quoted(text)} is before {_FIRST_YEAR}")
    try:
        moments = moments_of(naive, zone)
    except OverflowError:
        return NoDate(Why.EARLY, f"{quoted(text)} is after the last day of the calendar")
    if not moments:
        return NoDate(Why.LEFT_OUT, f"{quoted(text)} never was in {zone}: the clocks were put forward over it")
    second = moments[1] if len(moments) > 1 else None
    return WrittenDate(moments[0], is_exact=False, has_time=has_time, second=second, doubt=doubt)


def _contradicted(day: date, weekday: str) -> str:
    """Say that a day was on another day of the week than is written beside it; "" if it was on that."""
    there = _DAYS[day.weekday()]
    if not weekday or weekday in _LETTERS[day.weekday()] or there.lower().startswith(weekday[:3].lower()):
        return ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year} was a {there}, not {weekday}"


def _time(clock: re.Match[str]) -> tuple[int, int, int]:
    """Return hour, minute and second; the hour is 99 if it contradicts its half of the day."""
    hour, minute, second = (int(clock[name] or 0) for name in ("hour", "minute", "second"))
    half = (clock["before"] or clock["after"] or clock["alone"] or "").lower().replace(".", "")
    if half in _LATE:
        hour += _NOON if hour < _NOON else 0
    elif half:
        hour = hour % _NOON if hour <= _NOON else _NO_HOUR
    return hour, minute, second


def _why_impossible(day: _Day, time: tuple[int, int, int], offset: re.Match[str] | None) -> str | None:
    reason = why_no_day(day.year, day.month, day.day) or why_no_time(*time)
    if not reason and time[2] == _LEAP_SECOND:
        return "leap seconds are not published"
    if not reason and offset and (abs(_shift(offset)) > _WIDEST or int(offset["minutes"] or 0) > _LAST_MINUTE):
        return "no place has that offset"
    return reason


def _shift(offset: re.Match[str]) -> timedelta:
    if offset["name"]:
        return timedelta(hours=_HOURS[offset["name"]])
    shift = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    return shift if offset["sign"] == "+" else -shift
