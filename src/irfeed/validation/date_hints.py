"""How to write a date that was refused: for hints only, never for values. What was written stays what it was."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

from irfeed.findings.finding import quoted
from irfeed.syntax.written_date import DateOrder, DateRules, Why, WrittenDate, read_written

#: Stands for the offset of a place that nobody knows.
_SOME: Final = timezone(timedelta(hours=9))
_ITS_OFFSET: Final = "the offset of its place"
#: The name of a time zone after a time; several places share most of them.
_ZONE_NAME: Final = re.compile(r"(?<=[0-9])\s*\(?[A-Z]{2,5}\)?\Z")


def right_form(date: WrittenDate) -> str:
    """Return a date in the form of RFC 3339; without a time if none was written."""
    return _written(date.moment) if date.has_time else date.moment.date().isoformat()


def advice(text: str, zone: tzinfo | None) -> str:
    """Return a hint how to write the date in `text`; nothing if that cannot be told."""
    read = read_written(text, DateRules(zone))
    if isinstance(read, WrittenDate):
        return f"{read.doubt}; write the moment that was meant" if read.doubt else f"write {_written(read.moment)}"
    if read.why is Why.AMBIGUOUS:
        both = [read_written(text, DateRules(zone or _SOME, order)) for order in DateOrder]
        days = [one.moment.date().isoformat() for one in both if isinstance(one, WrittenDate)]
        return f"{quoted(text)} could be {' or '.join(days)}; write it as in 2015-02-06T09:00:00+09:00" if days else ""
    if read.why is Why.NO_ZONE:
        return without_zone(text)
    bare = _ZONE_NAME.sub("", text)
    return _with_offset(bare, f"with {_ITS_OFFSET}") if bare != text else ""


def without_zone(text: str) -> str:
    """Return how to write a date that gives no offset; nothing if it is no date."""
    return _with_offset(text, f"with {_ITS_OFFSET}, or set time_zone in irfeed.toml")


def _with_offset(text: str, offset: str) -> str:
    read = read_written(text, DateRules(_SOME))
    if not isinstance(read, WrittenDate) or read.doubt:
        return ""
    if read.has_time:
        return f"write {_written(read.moment)}, {offset}"
    return f"write {read.moment.date().isoformat()}T09:00:00+09:00, with its time and {offset.removeprefix('with ')}"


def _written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z" if moment.tzinfo is UTC else moment.isoformat()
