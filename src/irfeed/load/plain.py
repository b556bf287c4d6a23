"""Values of Python, as databases and plugins give them -> what a field of a record may hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final
from uuid import UUID

from irfeed.load.limits import MAX_DEPTH
from irfeed.model.record import Path, Value

#: Decimal numbers with more digits than this before the point are left as texts.
_MOST_DIGITS: Final = 30


class UnfitError(ValueError):
    """No field can hold a value of this kind; `path` leads to it."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def plain(value: object, zone: tzinfo | None, path: Path = ()) -> Value:
    """Return `value` as a field holds it: dates as texts (RFC 3339), decimal numbers as numbers.

    A moment that knows its offset is told in `zone`, else in UTC: databases give it in the time zone of whoever asks,
    and the same rows must give the same bytes everywhere. One that knows none stays without.

    Raises:
        UnfitError: a field can hold nothing of the kind.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return _moment(value, zone)
        case date():
            return value.isoformat()
        case Decimal():
            return _number(value)
        case UUID():
            return str(value)
        case _:
            return _collection(value, zone, path)


def _collection(value: object, zone: tzinfo | None, path: Path) -> Value:
    if len(path) >= MAX_DEPTH:
        raise UnfitError(path, f"nests deeper than {MAX_DEPTH} levels")
    match value:
        case Mapping():
            return {str(name): plain(held, zone, (*path, str(name))) for name, held in value.items()}
        case list() | tuple():
            return [plain(held, zone, (*path, number)) for number, held in enumerate(value)]
        case _:
            raise UnfitError(path, f"is of the kind {type(value).__name__}, which no field can hold")


def _moment(value: datetime, zone: tzinfo | None) -> str:
    offset = value.utcoffset()
    if offset is None:
        return value.isoformat()
    try:
        local = value.astimezone(zone or UTC)
        # Offsets of local mean time have seconds, which RFC 3339 cannot write.
        whole = (local.utcoffset() or offset) % timedelta(minutes=1) == timedelta()
        return (local if whole else value.astimezone(UTC)).isoformat()
    except OverflowError:  # a day before the first or after the last that Python knows
        return value.isoformat()


def _number(value: Decimal) -> Value:
    if not value.is_finite() or value.adjusted() > _MOST_DIGITS:
        return str(value)
    return int(value) if value == value.to_integral_value() else float(value)
