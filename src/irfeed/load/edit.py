"""Values of records changed in the files that hold them, byte by byte: everything else stays as people wrote it.

A value is found by the place that its record knows, and written in the way that it was: in quotes, or without. Then the
file is read again: a change stands only if the records are what they were, but for the values that were to be changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

import yaml

from irfeed.load.folder import load_bytes
from irfeed.load.locator import FileType, LineLocator, TextLocator
from irfeed.model.record import Path, Record, Value

#: How a text is written: in double or single quotes, which stand for themselves where they are doubled or escaped.
_QUOTED: Final = re.compile(r'"(?:[^"\\\n]|\\.|"")*+"|\'(?:[^\'\n]|\'\')*+\'')
_FRONT: Final = re.compile(r"\ufeff*(?:[ \t]*\r?\n)*+(?:---|\+\+\+)[ \t]*\r?\n")
#: The end of front matter in YAML; fields of TOML could stand in a table there.
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_OBJECT: Final = re.compile(r"\{(\s*)")


class Change(NamedTuple):
    """A value of a record that is to be another one."""

    number: int  #: of the record in its file, from 0
    path: Path
    value: str


class _Edit(NamedTuple):
    """What stands from one byte to another, and what shall stand there."""

    start: int
    end: int
    text: bytes


Fields = Mapping[str, Value]


def changed(
    data: bytes, file: FilePath, changes: Sequence[Change], lists: Collection[str]
) -> tuple[bytes, list[Change]]:
    """Return what a file of records says with as many of `changes` made as can be, and the changes that cannot.

    Args:
        data: the bytes of the file, as they are there.
        file: the file.
        changes: of values of its records.
        lists: the fields that are lists, as all that load records ask.
    """
    records = _records(data, file, lists)
    assert records is not None  # noqa: S101 - the changes are of records that were read from it
    edits = [(change, edit) for change in changes if (edit := _edit(data, records[change.number], change))]

    def holds(tried: Sequence[tuple[Change, _Edit]]) -> bool:
        """Say whether the file says what it should when some edits are made."""
        read = _records(_with(data, [edit for _, edit in tried]), file, lists)
        wanted = _changed(records, [change for change, _ in tried])
        return read is not None and [one.fields for one in read] == wanted

    made = edits if holds(edits) else [one for one in edits if holds([one])]
    made = made if made is edits or holds(made) else []
    after = _with(data, [edit for _, edit in made])
    said = [one.fields for one in _records(after, file, lists) or ()]
    # An alias of YAML is changed with its anchor.
    return after, [one for one in changes if _value(said[one.number], one.path) != one.value]


def _records(data: bytes, file: FilePath, lists: Collection[str]) -> list[Record] | None:
    """Return the records in the bytes of a file; None if it cannot be read to its end."""
    loaded = [*load_bytes(data, file, lists)]
    records = [one for one in loaded if isinstance(one, Record)]
    return records if len(records) == len(loaded) else None


def _changed(records: Sequence[Record], changes: Iterable[Change]) -> list[Fields]:
    """Return what records say once values of them are changed."""
    fields: list[Any] = deepcopy([dict(one.fields) for one in records])
    for change in changes:
        held = fields[change.number]
        *way, last = change.path
        for step in way:
            held = held[step]
        held[last] = change.value
    return fields


def _value(fields: Fields, path: Path) -> Value:
    """Return what a field says; None if its record or object has none of that name."""
    held: Any = fields
    for step in path:
        held = held.get(step) if isinstance(held, Mapping) else held[step]
    return held  # type: ignore[no-any-return]  # a value of a record, which mypy cannot follow step by step


def _with(data: bytes, edits: Iterable[_Edit]) -> bytes:
    pieces, at = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [data[at:start], text]
        at = end
    return b"".join((*pieces, data[at:]))


def _edit(data: bytes, record: Record, change: Change) -> _Edit | None:
    """Return the edit that makes a change; None if nobody knows how."""
    place = _text_around(data, record)
    if place is None:
        return None
    text, start, locator = place
    old = _value(record.fields, change.path)
    if old is None:
        return _insertion(text, start, locator, change) if len(change.path) == 1 else None
    at = locator.offset(change.path)
    written = None if at is None else _written(text, at, str(old))
    if written is None:
        return None
    new = _rewritten(written[0], str(old), change.value, locator.format)
    first = start + len(text[: written.start()].encode())
    return _Edit(first, first + len(written[0].encode()), new.encode())


def _text_around(data: bytes, record: Record) -> tuple[str, int, TextLocator] | None:
    """Return the text that a record was read from, where its bytes begin in the file, and what finds places in it."""
    locator = record.locator
    if isinstance(locator, LineLocator):
        locator = locator.as_text()
    if not isinstance(locator, TextLocator):
        return None
    origin = locator.origin
    piece = data[origin.start : origin.start + origin.length]
    return piece.decode(), origin.start, locator


def _written(text: str, at: int, old: str) -> re.Match[str] | None:
    """Return how a value stands in a text: in quotes or as it is; None if it does not."""
    at += len(text[at:]) - len(text[at:].lstrip(" \t")) if text[at : at + 1] in {" ", "\t"} else 0
    return _QUOTED.match(text, at) or re.compile(re.escape(old)).match(text, at)


def _rewritten(written: str, old: str, new: str, text_format: FileType) -> str:
    """Return how another value is written in the way of the one that it replaces."""
    quote = written[0] if written[0] in "\"'" else ""
    if written.count(old) == 1 and not (quote and quote in new):
        return written.replace(old, new)
    if quote == "'":
        return "'" + new.replace("'", "''") + "'"
    if quote and text_format is not FileType.CSV:
        return json.dumps(new, ensure_ascii=written.isascii())
    return '"' + new.replace('"', '""') + '"' if quote else new


def _insertion(text: str, start: int, locator: TextLocator, change: Change) -> _Edit | None:
    """Return the edit that writes a field into a record without it: an id first, others at the end of front matter."""
    name, value = str(change.path[0]), json.dumps(change.value, ensure_ascii=False)
    front = _FRONT.match(text) if locator.format is FileType.MARKDOWN else None
    at = front.end() if front else locator.offset(())
    if at is None or locator.format is FileType.CSV:  # the column may be missing
        return None
    if front and name != "id" and (closing := _CLOSING.search(text, at)):
        at = closing.start()
    if not front and (opening := _OBJECT.match(text, at)):
        at, line = opening.end(), f'"{name}": {value},{opening[1] or " "}'
    else:
        ending = "\r\n" if "\r\n" in text else "\n"
        line = line_of(name, change.value).rstrip("\n") if not front or "---" in front[0] else f"{name} = {value}"
        line += ending + " " * (at - (text.rfind("\n", 0, at) + 1))
    first = start + len(text[:at].encode())
    return _Edit(first, first, line.encode())


def line_of(name: str, value: Value) -> str:
    """Return a field as a line of YAML; one that is None is to be filled in."""
    if value is None:
        return f"{name}:\n"
    return str(yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=1_000_000))
