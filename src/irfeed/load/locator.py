"""Where the fields of a record stand, found when somebody asks, by reading the same bytes once more.

A record that is right never pays for its places: neither with time nor with a second copy of its text.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.load.opening import opened
from irfeed.model.record import Path, Spot, pointer
from irfeed.syntax.lines import Lines

if TYPE_CHECKING:
    from irfeed.load import csv

#: How many texts to remember the places of; those who ask go from record to record, mostly within one text.
_REMEMBERED = 4


class FileType(StrEnum):
    """How a text is read."""

    MARKDOWN = "markdown"
    YAML = "yaml"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"


#: How a record file is read, by the extension of its name.
FORMATS: Final = {
    ".md": FileType.MARKDOWN,
    ".markdown": FileType.MARKDOWN,
    ".yaml": FileType.YAML,
    ".yml": FileType.YAML,
    ".json": FileType.JSON,
    ".jsonl": FileType.JSONL,
    ".ndjson": FileType.JSONL,
    ".csv": FileType.CSV,
    ".xlsx": FileType.XLSX,
}

#: The module that finds the places of a text, by its format; the rows of workbooks find theirs themselves.
_READERS = {
    FileType.MARKDOWN: "markdown",
    FileType.YAML: "yaml",
    FileType.JSON: "json_slowly",
    FileType.JSONL: "json_slowly",
    FileType.CSV: "csv",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """The bytes that a record was read from."""

    file: str  #: absolute
    shown: str  #: as findings name the file
    start: int  #: offset of the first byte, after a byte order mark
    length: int
    checksum: int  #: CRC-32, which tells whether the bytes are still the same
    line: int = 1  #: that they begin on

    @classmethod
    def of(cls, file: str, shown: str, data: bytes, *, start: int, line: int = 1) -> Origin:
        """Describe `data`, which stand at `start` in `file` and begin on `line`."""
        return cls(file, shown, start, len(data), zlib.crc32(data), line)

    def text(self) -> str | None:
        """Read the bytes again; None when they are not there any more."""
        stream = opened(self.file, self.shown)
        if isinstance(stream, Finding):
            return None
        try:
            with stream:
                stream.seek(self.start)
                data = stream.read(self.length)
        except OSError:
            return None
        return data.decode("utf-8") if zlib.crc32(data) == self.checksum and len(data) == self.length else None


@dataclass(frozen=True, slots=True)
class TextLocator:
    """Finds the places of the fields of one record; can be pickled."""

    origin: Origin
    format: FileType
    within: Path = ()  #: the way to the record in its text
    header: csv.Header | None = None  #: of CSV

    def offset(self, path: Path) -> int | None:
        """Return where in its text the field at `path` begins, or the nearest around it; None if the text is gone."""
        found = _finder(self.origin, self.format, self.header)
        return found[1](self.within + path) if found else None

    def place_of_spot(self, path: Path, spot: Spot) -> Place:
        """Return where a spot in the text of the field at `path` stands, if it is on another line than the field."""
        place, start, text = self.place(path), self.offset(path), self.origin.text()
        offset = None if start is None or text is None else _offset_of(text, start, spot)
        if text is None or offset is None:
            return place
        line, column = Lines.of(text).at(offset)
        line += self.origin.line - 1
        return place if line == place.line else replace(place, line=line, column=column)

    def place(self, path: Path) -> Place:
        """Return where the field at `path` stands, or the nearest field around it that exists."""
        found = _finder(self.origin, self.format, self.header)
        if found is None:
            return Place(self.origin.shown, self.origin.line, None, pointer(path))
        lines, find = found
        line, column = lines.at(find(self.within + path))
        return Place(self.origin.shown, line + self.origin.line - 1, column, pointer(path))


@dataclass(frozen=True, slots=True)
class LineLocator:
    """Finds the places of the fields of a record on one line of JSON Lines; can be pickled.

    There is one for each record of millions, so it is made of as little as can be. The fields are those of `Origin`.
    """

    file: str
    shown: str
    start: int
    length: int
    checksum: int
    line: int

    def place_of_spot(self, path: Path, spot: Spot) -> Place:
        """Return where a spot in the text of the field at `path` stands, as far as that can be told."""
        return self.as_text().place_of_spot(path, spot)

    def as_text(self) -> TextLocator:
        """Return what finds the same places in the line as in a text."""
        origin = Origin(self.file, self.shown, self.start, self.length, self.checksum, self.line)
        return TextLocator(origin, FileType.JSONL)

    def place(self, path: Path) -> Place:
        """Return where the field at `path` stands, or the nearest field around it that exists."""
        return self.as_text().place(path)


def _offset_of(text: str, start: int, spot: Spot) -> int | None:
    """Return where the line of a spot is written in `text`, which holds the field from `start` on; None if nowhere.

    The lines of a block of YAML are indented, and the same line may come several times.
    """
    lines = spot.text.split("\n")
    wanted = lines[spot.line - 1].strip()
    if not wanted:
        return None
    before = sum(wanted in line for line in lines[: spot.line - 1])
    at = start
    for _ in range(before + 1):
        at = text.find(wanted, at) + 1
        if not at:
            return None
    indent = len(lines[spot.line - 1]) - len(lines[spot.line - 1].lstrip())
    return at - 1 + min(max(spot.column - 1 - indent, 0), len(wanted))


@lru_cache(maxsize=_REMEMBERED)
def _finder(
    origin: Origin, text_format: FileType, header: csv.Header | None
) -> tuple[Lines, Callable[[Path], int]] | None:
    text = origin.text()
    if text is None:
        return None
    reader = import_module(f"irfeed.load.{_READERS[text_format]}")
    find: Callable[[Path], int] = reader.finder(text) if header is None else reader.finder(text, header)
    return Lines.of(text), find
