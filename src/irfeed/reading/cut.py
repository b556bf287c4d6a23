"""Files, cut into the pieces that are read, and read again, each by itself.

A piece of a file of lines ends after a line whose checksum says so. So the cuts follow what is written: a line that
comes, goes or changes moves no cut but those beside it, and all other pieces are found again by their digests.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from irfeed.findings import Finding
from irfeed.index import Piece
from irfeed.load.decode import BOM
from irfeed.load.limits import MAX_LINE_BYTES, MAX_LINES, MAX_STREAM_BYTES, MIB
from irfeed.load.locator import Format
from irfeed.load.opening import opened
from irfeed.load.walk import Found

#: A piece has never more than so many bytes.
_LONGEST: Final = MIB


def cut(found: Found, top: str, piece_lines: int, known: Sequence[Piece] = ()) -> list[Piece] | None:
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
            if found.format is not Format.JSONL:
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
