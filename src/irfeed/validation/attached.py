"""What the files tell that a record names: it stands in for what the record does not say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from irfeed.model.record import UNKNOWN_LENGTH, Attached, Path, Record
from irfeed.validation.media_types import type_of

#: What a record may say where it leaves the saying to its file.
_NOT_SAID = (None, "", UNKNOWN_LENGTH)


def completed(record: Record) -> dict[str, Any]:
    """Return the fields of a record, with what its files tell."""
    fields: dict[str, Any] = dict(record.fields)
    for (name, position), told in told_by(record).items():
        value = fields[str(name)]
        items = list(value) if isinstance(value, list | tuple) else [value]
        given = {field: one for field, one in items[int(position)].items() if field not in told or one not in _NOT_SAID}
        items[int(position)] = {**told, **given}
        fields[str(name)] = items
    return fields


def told_by(record: Record) -> Mapping[Path, Mapping[str, str | int]]:
    """Return the fields that each readable file tells, by the path of the image or enclosure that names it."""
    return {path: _told(record, path, file) for path, file in record.files.items() if isinstance(file, Attached)}


def _told(record: Record, path: Path, file: Attached) -> Mapping[str, str | int]:
    name, position = str(path[0]), int(path[1])
    told = {"length": file.length, "type": file.type or type_of(_file_name(record, name, position))}
    if name == "images":
        told |= {"width": file.width, "height": file.height}
    return {field: value for field, value in told.items() if value is not None}


def _file_name(record: Record, name: str, position: int) -> str:
    value: Any = record.fields[name]
    item = value[position] if isinstance(value, list | tuple) else value
    return str(item["file"])
