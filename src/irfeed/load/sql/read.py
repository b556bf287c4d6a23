"""Rows of databases as records, where each stands, and the rows that were read last time."""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC
from typing import Any, Final

import irfeed
from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.load.parsed import beyond, too_much
from irfeed.load.plain import UnfitError, plain
from irfeed.load.rules import files
from irfeed.load.sql.cells import Cells
from irfeed.load.sql.database import Database, qualified, select
from irfeed.model.columns import closed_up, nested, path_of
from irfeed.model.publication import Sql
from irfeed.model.record import Path, Record, Value, pointer
from irfeed.system.files import read_file, write_over

#: A row: what its `changed` column held, and each field with its value.
CachedRow = tuple[str, list[tuple[str, Value]]]

#: Only for the owner: drafts and embargoed articles stand in it.
_MODE: Final = 0o600
#: A larger file is none that irfeed wrote, in bytes.
_LARGEST: Final = 2**31


@dataclass(frozen=True, slots=True)
class Cache:
    """A file of rows, under a head that says what they are the rows of."""

    file: pathlib.Path
    of: str  #: everything that the rows depend on, beside the database's own state

    def read(self) -> dict[str, CachedRow]:
        """Return the rows by key; none if the file is not as :meth:`write` left it."""
        try:
            head, _, body = read_file(self.file, _LARGEST).partition(b"\n")
            if head != self._head(body):
                return {}
            return {key: (stamp, [(name, value) for name, value in cells]) for key, stamp, cells in json.loads(body)}
        except OSError:
            return {}

    def write(self, rows: Mapping[str, CachedRow]) -> None:
        """Write the rows whole, or not at all: a folder that cannot be written costs time and nothing else."""
        body = json.dumps([(key, stamp, cells) for key, (stamp, cells) in rows.items()]).encode()
        if self.file.parent.is_symlink():
            return  # whatever it leads to is not irfeed's
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_over(self.file, self._head(body) + b"\n" + body, mode=_MODE)

    def _head(self, body: bytes) -> bytes:
        return hashlib.sha256(self.of.encode("utf-8", "surrogatepass") + b"\0" + body).hexdigest().encode()


@dataclass(frozen=True, slots=True)
class DatabaseRowLocator:
    """Names the column of each field of one row, as in "sql:cms/articles?id=42#headline"; can be pickled."""

    row: str  #: "sql:cms/articles?id=42"
    columns: Mapping[str, str]  #: by field
    filled: tuple[str, ...]  #: the fields that hold something

    def place(self, path: Path) -> Place:
        """Return the column of the field at `path`, or of the nearest around it; a row has no lines."""
        column = self._column(path)
        return Place(f"{self.row}#{column}" if column else self.row, pointer=pointer(path))

    def _column(self, path: Path) -> str:
        known = dict(zip(closed_up([path_of(name) for name in self.filled]), self.filled, strict=True))
        for name in self.columns:
            known.setdefault(path_of(name), name)
        while path:
            inside = (name for at, name in known.items() if at[: len(path)] == path)
            if found := next(inside, None):
                return self.columns.get(found, "")
            path = path[:-1]
        return ""


#: How many rows are asked for by their keys at a time; every database takes as many parameters.
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class DatabaseTable:
    """The rows of one source, and how to read them."""

    name: str  #: of the source
    sql: Sql
    cells: Cells
    database: Database

    @property
    def shown(self) -> str:
        """What findings call it."""
        return f"sql:{self.name}/{self.sql.table or 'query'}"

    @property
    def columns(self) -> list[str]:
        """The columns to read: the key, the sign of change, those of fields."""
        signs = [self.sql.key, *([self.sql.changed] if self.sql.changed else [])]
        return list(dict.fromkeys([*signs, *self.sql.columns.values()]))

    @property
    def definition(self) -> str:
        """All that the cells of its rows depend on, beside the rows."""
        return repr((irfeed.__version__, self.database.identity, sorted(asdict(self.sql).items()), str(self.cells)))

    def place(self, key: Value) -> str:
        """Return what findings call the row with this key."""
        return f"{self.shown}?{self.sql.key}={quoted(str(key))[1:-1]}"


@dataclass(slots=True)
class _Reading:
    """One pass over rows: what was read, to be kept for the next time, and the keys that were there."""

    table: DatabaseTable
    kept: dict[str, CachedRow] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)

    def record(self, row: Mapping[str, Any]) -> Record | Finding:
        """Make a record of a row, or say why not."""
        sql = self.table.sql
        key = _key(row[sql.key])
        if key is None:
            message = f"The key column {sql.key} of a row holds {'NULL' if row[sql.key] is None else 'no readable key'}"
            return files.row_key.at(Place(f"{self.table.shown}#{sql.key}"), message)
        place = self.table.place(json.loads(key))
        if key in self.keys:
            return files.row_key.at(Place(place), "Another row has the same key")
        self.keys.add(key)
        found = self._cells(row, place)
        if isinstance(found, Finding):
            return found
        record = _record(self.table, place, found)
        if over := beyond(record.fields):
            return too_much(record, *over)
        stamp = _stamp(row[sql.changed]) if sql.changed else None
        if stamp is not None:
            self.kept[key] = stamp, found
        return record

    def _cells(self, row: Mapping[str, Any], place: str) -> list[tuple[str, Value]] | Finding:
        sql = self.table.sql
        fixed = sql.values.items()
        found: list[tuple[str, Value]] = []
        for name, cell in (*((name, row[column]) for name, column in sql.columns.items()), *fixed):
            try:
                value = self.table.cells.value(path_of(name), cell)
            except UnfitError as error:
                at = Place(f"{place}#{sql.columns[name]}", pointer=pointer(error.path))
                return files.value_of_no_kind.at(at, f"The column {sql.columns[name]} {error.message}")
            if value is not None:
                found.append((name, value))
        return found


def load_rows(table: DatabaseTable, cache: Cache | None, *, remember: bool) -> Iterator[Record | Finding]:
    """Load every row as a record. With a `changed` column, rows that did not change come from the cache.

    With `remember`, the cache is written anew once all rows are read.

    Raises:
        OutsideError: the database refuses, or is gone.
    """
    reading = _Reading(table)
    if cache is None or table.sql.changed is None:
        yield from map(reading.record, _read(table))
        return
    yield from _changed(table, cache.read(), reading)
    if remember:
        cache.write(reading.kept)


def _changed(table: DatabaseTable, cached: Mapping[str, CachedRow], reading: _Reading) -> Iterator[Record | Finding]:
    """Load the rows that changed since they were cached, and take the others from there.

    The keys and signs of change of all rows are read each time: so a row that is gone is noticed, and so is one that
    was changed long ago and committed late. A row with the newest sign is never trusted the next time: it may change
    once more within the same second.
    """
    signs = list(table.database.rows(select([table.sql.key, str(table.sql.changed)], table.sql, table.database)))
    keys = [_key(raw) for raw, _ in signs]
    stamps = {key: _stamp(sign) for key, (_, sign) in zip(keys, signs, strict=True) if key is not None}
    unchanged = {key: cached[key] for key, stamp in stamps.items() if key in cached and cached[key][0] == stamp}
    others = [raw for key, (raw, _) in zip(keys, signs, strict=True) if key not in unchanged]
    if len(stamps) < len(signs) or len(others) > len(signs) // 2:
        yield from map(reading.record, _read(table))
    else:
        yield from map(reading.record, _read_some(table, others))
        for key, (_, cells) in unchanged.items():
            yield _record(table, table.place(json.loads(key)), cells)
        reading.kept.update(unchanged)
    newest = _newest([sign for _, sign in signs])
    settled = {key for key, stamp in stamps.items() if newest is not None and stamp != newest}
    reading.kept = {key: row for key, row in reading.kept.items() if key in settled and row[0] == stamps[key]}


def _read(table: DatabaseTable) -> Iterator[Mapping[str, Any]]:
    return _named(table, table.database.rows(select(table.columns, table.sql, table.database)))


def _read_some(table: DatabaseTable, keys: Sequence[object]) -> Iterator[Mapping[str, Any]]:
    statement = select(table.columns, table.sql, table.database)
    within = qualified(table.sql.key, table.database)
    for start in range(0, len(keys), _BATCH):
        yield from _named(table, table.database.rows(statement, within, keys[start : start + _BATCH]))


def _named(table: DatabaseTable, rows: Iterable[Sequence[Any]]) -> Iterator[Mapping[str, Any]]:
    columns = table.columns
    return (dict(zip(columns, row, strict=True)) for row in rows)


def _record(table: DatabaseTable, place: str, cells: Sequence[tuple[str, Value]]) -> Record:
    filled = tuple(name for name, _ in cells)
    fields = nested((path_of(name), value) for name, value in cells)
    return Record(fields, DatabaseRowLocator(place, table.sql.columns, filled))


def _key(raw: object) -> str | None:
    """Return a key as text that tells it from every other; None if it cannot be one."""
    try:
        value = plain(raw, UTC)
        text = json.dumps(value, ensure_ascii=False)
        text.encode()
    except ValueError:  # of no kind, or no UTF-8
        return None
    return None if value is None else text


def _stamp(sign: object) -> str | None:
    """Return a sign of change as text; None if it says nothing."""
    if isinstance(sign, bytes):
        return sign.hex()
    try:
        return None if sign is None else json.dumps(plain(sign, UTC))
    except UnfitError:
        return None


def _newest(signs: Iterable[Any]) -> str | None:
    try:
        return _stamp(max((sign for sign in signs if sign is not None), default=None))
    except TypeError:  # signs of several kinds have no order
        return None
