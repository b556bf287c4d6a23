"""Files that are read line by line: JSON Lines and CSV. Only one line, or row, is in memory at a time."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, BinaryIO

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.load import json, limits
from irfeed.load.locator import FileType, LineLocator, Origin, TextLocator
from irfeed.load.opening import BOM, decode, leftover
from irfeed.load.parsed import Fields, TextFinding
from irfeed.load.rules import files
from irfeed.model.record import Record
from irfeed.syntax.lines import Lines

if TYPE_CHECKING:
    from irfeed.load import csv


@dataclass(frozen=True, slots=True)
class Line:
    """One line or row, without its end, and where it stands."""

    data: bytes
    text: str
    start: int
    number: int

    def origin(self, file: str, shown: str) -> Origin:
        """Return where a record on this line was read from."""
        return Origin.of(file, shown, self.data, start=self.start, line=self.number)


def load_jsonl(stream: BinaryIO, file: str, shown: str) -> Iterator[Record | Finding]:
    """Read a record from each line that is not blank."""
    empty = True
    for line in _lines(stream, shown, rows=False, file=file):
        if not isinstance(line, Line):
            empty = False
            yield line
        elif line.text.strip():
            empty = False
            origin = line.origin(file, shown)
            yield from (_placed(one, line, origin, None) for one in json.read(line.text, lists=False))
    if empty:
        yield files.empty_file.at(Place(shown, 1, 1), "The file holds no record")


def load_csv(stream: BinaryIO, file: str, shown: str, lists: Collection[str]) -> Iterator[Record | Finding]:
    """Read a record from each row after the first, which names the columns."""
    from irfeed.load import csv  # noqa: PLC0415 - JSON Lines do not wait for it

    rows = _lines(stream, shown, rows=True)
    filled = (row for row in rows if not isinstance(row, Line) or row.text.strip())
    first = next((row for row in filled if not (isinstance(row, Line) and csv.separator_said(row.text))), None)
    if first is None:
        yield files.empty_file.at(Place(shown, 1, 1), "The file has no header row")
    elif not isinstance(first, Line):
        yield first
    else:
        columns, findings = csv.header(first.text)
        yield from (finding.finding(shown, Lines.of(first.text), first.number) for finding in findings)
        yield from () if findings else _rows(rows, columns, (file, shown), lists)


def _rows(
    rows: Iterator[Line | Finding | Record], columns: csv.Header, names: tuple[str, str], lists: Collection[str]
) -> Iterator[Record | Finding]:
    from irfeed.load import csv  # noqa: PLC0415 - as in load_csv()

    for row in rows:
        if not isinstance(row, Line):
            yield row
        elif one := csv.read(row.text, columns, lists):
            yield _placed(one, row, row.origin(*names), columns)


def _placed(one: Fields | TextFinding, line: Line, origin: Origin, header: csv.Header | None) -> Record | Finding:
    if isinstance(one, TextFinding):
        return one.finding(origin.shown, Lines.of(line.text), line.number)
    return Record(one.values, TextLocator(origin, FileType.CSV if header else FileType.JSONL, one.within, header))


def _lines(stream: BinaryIO, shown: str, *, rows: bool, file: str = "") -> Iterator[Line | Finding | Record]:
    """Yield the lines of `stream` as text, or what is wrong with one; after what Git left there are no more.

    Of a `file` of JSON Lines, a line that is certainly right is yielded as its record.
    """
    for raw, start, number in _raw(stream, rows=rows):
        if len(raw) > limits.MAX_LINE_BYTES or start > limits.MAX_STREAM_BYTES or number > limits.MAX_LINES:
            yield _too_large(shown, number, raw)
            return
        data = raw.removesuffix(b"\n").removesuffix(b"\r")
        if not data:
            continue
        fields = json.plain_fields(data) if file else None
        if fields is not None:
            yield Record(fields, LineLocator(file, shown, start, len(data), zlib.crc32(data), number))
            continue
        text = decode(data, shown, number)
        if isinstance(text, Finding):
            yield text
            if rows:  # the others would say the same again
                return
        elif wrong := leftover(text, shown, number):
            yield wrong
            return
        else:
            yield Line(data, text, start, number)


def _raw(stream: BinaryIO, *, rows: bool) -> Iterator[tuple[bytes, int, int]]:
    """Yield lines, their offsets and numbers; with `rows`, a line goes on for as long as a quote is open."""
    start = len(BOM) if stream.read(len(BOM)) == BOM else 0
    stream.seek(start)
    number = 1
    while raw := stream.readline(limits.MAX_LINE_BYTES + 1):
        if rows and raw.count(b'"') % 2:
            raw = _whole_row(stream, raw)
        yield raw, start, number
        start += len(raw)
        number += raw.count(b"\n") + (raw.count(b"\r") - raw.count(b"\r\n") if b"\r" in raw else 0)


def _whole_row(stream: BinaryIO, first: bytes) -> bytes:
    """Return the row that begins with the line `first`, in which a quote is open."""
    parts, size, quotes = [first], len(first), 1
    while quotes % 2 and size <= limits.MAX_LINE_BYTES and (part := stream.readline(limits.MAX_LINE_BYTES + 1)):
        parts.append(part)
        size, quotes = size + len(part), quotes + part.count(b'"')
    return b"".join(parts)


def _too_large(shown: str, number: int, raw: bytes) -> Finding:
    most = f"{limits.MAX_STREAM_BYTES // limits.MIB} MiB or {limits.MAX_LINES} lines"
    message = f"The file is larger than {most}"
    if len(raw) > limits.MAX_LINE_BYTES:
        also = "; a quote may be open that is never closed" if b"\n" in raw[:-1] else ""
        message = f"The line that begins here is longer than {limits.MAX_LINE_BYTES // limits.MIB} MiB{also}"
    return files.too_large.at(Place(shown, number, 1), message)
