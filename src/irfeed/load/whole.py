"""Files that are read whole: Markdown, YAML, JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO, Final

from irfeed.findings import Finding, Place
from irfeed.load import limits
from irfeed.load.locator import FileType, Origin, TextLocator
from irfeed.load.opening import BOM, decode, leftover
from irfeed.load.parsed import Fields, TextFinding
from irfeed.load.rules import files
from irfeed.model.record import Record
from irfeed.syntax.lines import Lines

#: The most bytes of a file. A format is read by the module of its name, which is imported when there is such a file.
_LIMITS: Final = {
    FileType.MARKDOWN: limits.MAX_TEXT_BYTES,
    FileType.YAML: limits.MAX_TEXT_BYTES,
    FileType.JSON: limits.MAX_JSON_BYTES,
}

_PIECE: Final = 64 * limits.KIB


def load(stream: BinaryIO, file: str, shown: str, text_format: FileType) -> Iterator[Record | Finding]:
    """Read the records in `stream`, which is the file `file`."""
    limit = _LIMITS[text_format]
    raw = _bytes(stream, limit + 1)
    if len(raw) > limit:
        yield files.too_large.at(Place(shown), f"The file is larger than {limit // limits.MIB} MiB")
        return
    data = raw.removeprefix(BOM)
    text = decode(data, shown)
    if isinstance(text, Finding):
        yield text
    elif left := leftover(text, shown):
        yield left
    elif not text.strip():
        yield files.empty_file.at(Place(shown, 1, 1), "The file is empty")
    else:
        read: Callable[[str], Iterator[Fields | TextFinding]] = import_module(f"irfeed.load.{text_format.value}").read
        origin = Origin.of(file, shown, data, start=len(raw) - len(data))
        yield from _placed(read(text), text, origin, text_format)


def _bytes(stream: BinaryIO, most: int) -> bytes:
    # In pieces: asking for the most at once would set that much memory aside for every small file.
    parts: list[bytes] = []
    while most > 0 and (part := stream.read(min(most, _PIECE))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _placed(
    found: Iterator[Fields | TextFinding], text: str, origin: Origin, text_format: FileType
) -> Iterator[Record | Finding]:
    lines: Lines | None = None
    for one in found:
        if isinstance(one, Fields):
            yield Record(one.values, TextLocator(origin, text_format, one.within))
        else:
            lines = lines or Lines.of(text)
            yield one.finding(origin.shown, lines)
