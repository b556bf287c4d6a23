"""Values of Python, as databases, plugins and programs give them -> what a field of a record may hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final
from uuid import UUID

from irfeed.findings import Finding
from irfeed.load.limits import MAX_DEPTH
from irfeed.load.parsed import beyond, too_much
from irfeed.load.rules import files
from irfeed.model.record import Locator, Path, Record, Value

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
        case None | bool() | int() | float():
            return value
        case str() | UUID():
            return _text(value)
        case datetime():
            return _moment(value, zone)
        case date():
            return value.isoformat()
        case Decimal():
            return _number(value)
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


def _text(value: str | UUID) -> str:
    # A text of a kind of its own, as web frameworks have them and enumerations are, is a text like any other.
    return str.__str__(value) if isinstance(value, str) else str(value)


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


def plain_record(fields: Mapping[str, object], locator: Locator, zone: tzinfo | None) -> Record | Finding:
    """Return the record with these fields, each as :func:`plain` returns it; a finding if it cannot be one."""
    values: dict[str, Value] = {}
    for name, value in fields.items():
        try:
            values[str(name)] = plain(value, zone, (str(name),))
        except UnfitError as error:
            return files.value_of_no_kind.at(locator.place(error.path), f"The field {name} {error.message}")
    record = Record(values, locator)
    over = beyond(values)
    return too_much(record, *over) if over else record
