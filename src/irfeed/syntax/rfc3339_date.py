"""Dates of Atom, JSON Feed and Dublin Core: RFC 3339 section 5.6, and W3C-DTF, which allows less precision."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from irfeed.syntax.calendar import why_no_day, why_no_offset, why_no_time

_DATE_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))", re.ASCII
)
_W3CDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d)))?)?)?", re.ASCII
)
#: What is missing or foreign, by the first pattern that matches the whole value; "{}" is what its groups hold.
_NEARLY = tuple(
    (re.compile(pattern, re.ASCII), reason)
    for pattern, reason in (
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
)


def why_not_rfc3339(text: str) -> str | None:
    """Say why `text` is no date-time of RFC 3339. Upper-case T and Z are wanted elsewhere; small letters pass here."""
    found = _DATE_TIME.fullmatch(text)
    if found is None:
        near = ((pattern.fullmatch(text), reason) for pattern, reason in _NEARLY)
        told = next((reason.format(*match.groups()) for match, reason in near if match), None)
        return told or "is no date and time like 2015-02-06T09:00:00+09:00"
    return _why_impossible(found)


def why_not_w3cdtf(text: str) -> str | None:
    """Say why `text` is no date of the W3C's note on date and time formats (a year, a month, a day or a time)."""
    found = _W3CDTF.fullmatch(text)
    return _why_impossible(found) if found else "is no date like 2015-02-06 or 2015-02-06T09:00:00+09:00"


def _why_impossible(found: re.Match[str]) -> str | None:
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
    if found is None or _why_impossible(found):
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
