"""Which files there are, which of them were written since the last build, and in what pieces they are read."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from irfeed.building.index import Index, Piece, mark_of_source
from irfeed.findings import Finding
from irfeed.load.limits import MAX_LINE_BYTES, MAX_LINES, MAX_STREAM_BYTES, MIB
from irfeed.load.locator import FileType
from irfeed.load.opening import BOM, opened
from irfeed.load.walk import FoundFile, walk

#: A piece has never more than so many bytes.
_LONGEST: Final = MIB


def cut(found: FoundFile, top: str, piece_lines: int, known: Sequence[Piece] = ()) -> list[Piece] | None:
    """Return the pieces of a file below the folder `top`; None if it cannot be read, or not line by line.

    Nor is a file read, only to be told from others, that is larger than any of which records are read.

    Args:
        found: the file.
        top: the articles folder.
        piece_lines: how many lines a piece has, on average.
        known: what its pieces were the last time, in order: what still is the same is not gone through line by line.
    """
    stream = opened(found.file, found.shown, top)
    if isinstance(stream, Finding):
        return None
    try:
        with stream:
            if os.fstat(stream.fileno()).st_size > MAX_STREAM_BYTES:
                return None
            if found.format is not FileType.JSONL:
                return [Piece(found.shown, _digest(stream))]
            pieces = list(_lines(stream, found.shown, piece_lines, [one for one in known if not one.whole]))
    except OSError:
        return None
    if not pieces:
        return None
    last = pieces[-1]
    # There are at most as many lines in the last piece as bytes.
    fits = last.line + last.length <= MAX_LINES and all(one.length for one in pieces)
    return pieces if fits else None


def _digest(stream: BinaryIO) -> bytes:
    digest = hashlib.sha256()
    while part := stream.read(MIB):
        digest.update(part)
    return digest.digest()


def _lines(stream: BinaryIO, shown: str, piece_lines: int, known: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a file of lines; one of no length if a line is too long."""
    start = len(BOM) if stream.read(len(BOM)) == BOM else 0
    line = 1
    following = {one.digest: at for at, one in enumerate(known, start=1)}
    at = 0
    while True:
        stream.seek(start)
        digest, length, lines = _same(stream, *known[at : at + 2]) if at < len(known) else (b"", 0, 0)
        if not length:
            stream.seek(start)
            digest, length, lines = _next(stream, piece_lines)
        if not digest:
            break
        yield Piece(shown, digest, start, length, line, whole=False)
        if not length:
            break
        at = following.get(digest, at)
        start, line = start + length, line + lines


def _same(stream: BinaryIO, known: Piece, following: Piece | None = None) -> tuple[bytes, int, int]:
    """Return digest, length and line ends of what comes next, if it is that piece, and is parted from what follows."""
    data = stream.read(known.length)
    digest = hashlib.sha256(data).digest()
    if digest != known.digest or not data.endswith(b"\n"):
        return b"", 0, 0
    if following is None or following.start != known.start + known.length:  # those read each time are not among them
        return digest, len(data), line_ends(data)
    return digest, len(data), following.line - known.line


def _next(stream: BinaryIO, piece_lines: int) -> tuple[bytes, int, int]:
    """Return digest, length and line ends of the next piece: no digest after the last, no length of too long a line."""
    length, lines, digest = 0, 0, hashlib.sha256()
    while raw := stream.readline(MAX_LINE_BYTES + 1):
        if len(raw) > MAX_LINE_BYTES:
            return digest.digest(), 0, 0
        digest.update(raw)
        length += len(raw)
        lines += line_ends(raw)
        if zlib.crc32(raw) % piece_lines == 0 or length >= _LONGEST:
            break
    return digest.digest() if length else b"", length, lines


def line_ends(raw: bytes) -> int:
    """Return how many lines end in `raw`, as editors count them."""
    returns = raw.count(b"\r")
    return raw.count(b"\n") + (returns - raw.count(b"\r\n") if returns else 0)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of records, and its pieces."""

    found: FoundFile
    mark: str  #: tells whether the file is written again later; "" if that cannot be told
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece, its place among all pieces of all files, and its number if it was read before."""

    found: FoundFile
    piece: Piece
    place: int
    number: int | None


def source_files(top: str, shown_as: str, index: Index, since: int, piece_lines: int) -> Iterator[SourceFile | Finding]:
    """Yield every file of records below the folder `top`, in order. Only those that may be new to the index are read.

    Args:
        top: the articles folder.
        shown_as: what findings call it.
        index: knows files and their pieces.
        since: when the build began, in nanoseconds of the clock of the file system.
        piece_lines: how many lines a piece has, on average.
    """
    marks = index.marks()
    known: defaultdict[str, list[Piece]] = defaultdict(list)
    for _, piece in index.pieces():
        known[piece.file].append(piece)
    for one in walk(top, shown_as):
        if isinstance(one, Finding):
            yield one
            continue
        mark = mark_of_source(one.file, since)
        if mark and marks.get(one.shown) == mark:
            yield SourceFile(one, mark, known[one.shown])
            continue
        pieces = cut(one, top, piece_lines, known[one.shown])
        yield SourceFile(one, mark if pieces else "", pieces or [Piece(one.shown, b"")])


def placed(files: Sequence[SourceFile | Finding], index: Index) -> Iterator[PlacedPiece]:
    """Yield the pieces of all files in their order, each of those that were read before with its number."""
    numbers: defaultdict[tuple[str, bytes, int | None], deque[int]] = defaultdict(deque)
    told = index.told_pieces()
    for number, piece in index.pieces():
        numbers[piece.file, piece.digest, piece.line if number in told else None].append(number)
    place = 0
    for file in files:
        place += 1
        if isinstance(file, Finding):
            continue
        for piece in file.pieces:
            names = [(piece.file, piece.digest, line) for line in (None, piece.line) if piece.digest]
            same = next((numbers[name] for name in names if numbers.get(name)), None)
            yield PlacedPiece(file.found, piece, place, same.popleft() if same else None)
            place += 1


def marks_to_keep(files: Sequence[SourceFile | Finding], unsure: Mapping[str, object]) -> dict[str, str]:
    """Return the mark of every file of records: "" of those that the next build reads anyway, as are the `unsure` ones.

    They are named too, so that it is noticed when one of them is gone.
    """
    return {
        one.found.shown: "" if one.found.shown in unsure else one.mark for one in files if isinstance(one, SourceFile)
    }
