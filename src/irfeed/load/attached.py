"""Files that records name as their pictures and enclosures: how large they are, and of what type."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from irfeed.findings import Finding
from irfeed.load.opening import opened
from irfeed.model.record import Attached, Record
from irfeed.model.record import Path as FieldPath

_FIELDS: Final = ("images", "enclosures")
_UNREADABLE: Final = "This cannot be read: "


def with_files(record: Record, folder: Path, root: Path) -> Record:
    """Return the record with what is known of the files that it names.

    A name is relative to `folder`, in which the record's own file is; one that begins with "/" is relative to `root`.
    Nothing outside `root` is looked at, links resolved.
    """
    if not any(name in record.fields for name in _FIELDS):
        return record
    found = {path: _look_at(name, folder, root) for path, name in _named(record)}
    return replace(record, files=found) if found else record


def _named(record: Record) -> Iterator[tuple[FieldPath, str]]:
    for name in _FIELDS:
        value = record.fields.get(name)
        for position, item in enumerate(value if isinstance(value, list | tuple) else (value,)):
            file = item.get("file") if isinstance(item, Mapping) else None
            if isinstance(file, str) and file:
                yield (name, position), file


def _look_at(name: str, folder: Path, root: Path) -> Attached | str:
    # Only records with files wait for what reads pictures.
    from irfeed.load.picture import Picture, picture_in  # noqa: PLC0415 - as said above

    path = root / name.lstrip("/") if name.startswith("/") else folder / name
    try:
        file = Path(os.path.realpath(path))
        if not file.is_relative_to(os.path.realpath(root)):
            return "leads out of the articles folder"
        stream = opened(str(file), name)
        if isinstance(stream, Finding):
            return _said(stream.message.removeprefix(_UNREADABLE))
        with stream:
            picture = picture_in(stream) or Picture(None)
            return Attached(os.fstat(stream.fileno()).st_size, picture.type, picture.width, picture.height)
    except OSError as error:
        return _said(error.strerror or type(error).__name__)
    except ValueError:  # a null character, or half of another one
        return _said("no file can have that name")


def _said(reason: str) -> str:
    return f"cannot be read: {reason[:1].lower()}{reason[1:]}"
