"""Dates as people write them, by explicit rules: what could mean two days is refused, nothing is filled in.

Rules, in their order:

1. RFC 3339 and RFC 822 dates, which feeds and metadata use, are what they say.
2. Year, month and day in Chinese, Japanese or Korean: 2015年2月6日, 2015년 2월 6일.
3. The year first, then month and day in numbers: 2015-02-06, 2015. 2. 6., 20150206.
4. A month by its English name, a day and a year of four digits, in any order, read by python-dateutil.
5. Two numbers and a year: 06/02/2015. One of them is above 12, or both are the same, or an order was given.

A time may follow; an offset may follow the time. Without an offset the publication's time zone holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from enum import StrEnum
from types import MappingProxyType

from irfeed.findings.finding import quoted
from irfeed.importing.claims import Certainty
from irfeed.syntax import why_not_rfc822, why_not_rfc3339


class DateOrder(StrEnum):
    """What two numbers before a year mean."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Why(StrEnum):
    """Why a text is no date."""

    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"
    NO_ZONE = "no-zone"


@dataclass(frozen=True, slots=True)
class Loose:
    """A date that was read."""

    moment: datetime  #: aware, in whole seconds
    certainty: Certainty
    note: str = ""  #: what a person should know who looks at it


@dataclass(frozen=True, slots=True)
class NoDate:
    """Why no date was read, as the rest of a sentence that begins with the text."""

    why: Why
    message: str


@dataclass(frozen=True, slots=True)
class DateRules:
    """What is known beside the text itself."""

    zone: tzinfo | None = None  #: of dates that give no offset
    order: DateOrder | None = None


#: A year before 1000 in four digits, which the standard library takes for one of two digits: 0015 for 2015.
_EARLY = re.compile(r"(?:[A-Za-z]+, )?(?:\d{1,2} [A-Za-z]+ )?0\d{3}\b")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_YEAR_FIRST = re.compile(r"(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?(?!\d)")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)"  # noqa: E501 - one pattern
_WEEKDAY = r"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?[.,]*\s+)?"
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+\d{{4}}|\d{{4}},?\s+{_MONTH}\.?\s+\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,T]*(?:at\s+|\(?[월화수목금토일月火水木金土]\)?(?:요일|曜日?)?\s*)?"
    r"(?P<before>오전|오후|午前|午後)?\s*(?P<hour>\d{1,2})\s*(?::|시|時)\s*(?:(?P<minute>\d{1,2})\s*[분分]?)?"
    r"(?::(?P<second>\d{2})(?:\.\d+)?)?\s*(?P<after>[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s*(?:(?P<utc>Z|UTC|GMT)|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)|(?P<name>KST|JST))\b")
_REST = re.compile(r"[\s,.;)]*(?:\(?[월화수목금토일月火水木金土]\)?(?:요일|曜日)?)?[\s,.;)]*")
_LATE, _NOON = frozenset({"오후", "午後", "pm"}), 12
_HOURS = MappingProxyType({"KST": 9, "JST": 9})
_DEFAULT = datetime(2000, 1, 1, tzinfo=UTC)
_FIRST_YEAR, _MONTHS, _LONGEST = 1970, 12, 100


def read_loose(text: str, rules: DateRules) -> Loose | NoDate:
    """Return the date that `text` means, with how far it can be relied on; or why there is none."""
    text = " ".join(text[:_LONGEST].split())
    if exact := _exact(text):
        return Loose(exact, Certainty.SAID)
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
    certainty: Certainty = Certainty.LIKELY


def _exact(text: str) -> datetime | None:
    if _EARLY.match(text):
        return None
    try:
        if not why_not_rfc3339(text):
            return datetime.fromisoformat(text.upper()).replace(microsecond=0)
        if not why_not_rfc822(text):
            moment = parsedate_to_datetime(text)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
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

    words = re.sub(r"(?i)^sept\.?\b|(?<=\s)sept\.?\b", "Sep", found[0].replace(".", " "))
    words = re.sub(r"(?i)\bof\b", " ", words)
    try:
        day = parser.parse(words, default=_DEFAULT, ignoretz=True)  # nothing is missing: the pattern has seen to it
    except (ValueError, OverflowError):
        return NoDate(Why.UNREADABLE, f"{quoted(text)} is no day that there is")
    (year,) = re.findall(r"\d{4}", found[0])  # dateutil takes 0015 for 2015
    return _Day(int(year), day.month, day.day, found.end())


def _year_last(found: re.Match[str], order: DateOrder | None) -> _Day | NoDate:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first > _MONTHS or first == second or (second <= _MONTHS and order is DateOrder.DAY_FIRST):
        return _Day(year, second, first, found.end())
    if second > _MONTHS or order is DateOrder.MONTH_FIRST:
        return _Day(year, first, second, found.end())
    return NoDate(Why.AMBIGUOUS, f"{quoted(found[0])} could be two days")


def _with_time(text: str, day: _Day, zone: tzinfo | None) -> Loose | NoDate:
    end, note = day.end, "no time is given, midnight stands for it"
    hour = minute = second = 0
    clock = _CLOCK.match(text, end)
    if clock:
        end, note = clock.end(), ""
        hour, minute, second = _hour(clock), int(clock["minute"] or 0), int(clock["second"] or 0)
    offset = _OFFSET.match(text, end) if clock else None
    end = offset.end() if offset else end
    if not _REST.fullmatch(text, end):
        return NoDate(Why.UNREADABLE, f"{quoted(text)} has more in it than a date: {quoted(text[end:].strip())}")
    own = _zone(offset) if offset else zone
    if own is None:
        return NoDate(Why.NO_ZONE, f"{quoted(text)} gives no offset, and irfeed.toml no time_zone")
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=own)
    except ValueError:
        return NoDate(Why.UNREADABLE, f"{quoted(text)} is no day or no time that there is")
    if moment.year < _FIRST_YEAR:
        return NoDate(Why.UNREADABLE, f"{quoted(text)} is before {_FIRST_YEAR}")
    return Loose(moment, day.certainty, note)


def _hour(clock: re.Match[str]) -> int:
    hour = int(clock["hour"])
    half = (clock["before"] or clock["after"] or "").lower().replace(".", "")
    if not half or not 1 <= hour <= _NOON:
        return hour
    return hour % _NOON + (_NOON if half in _LATE else 0)


def _zone(offset: re.Match[str]) -> tzinfo:
    if offset["utc"]:
        return UTC
    if offset["name"]:
        return timezone(timedelta(hours=_HOURS[offset["name"]]))
    shift = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
    return timezone(-shift if offset["sign"] == "-" else shift)
