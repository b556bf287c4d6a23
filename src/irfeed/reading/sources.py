"""Which files there are, which of them were written since the last build, and in what pieces they are read."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from irfeed.findings import Finding
from irfeed.index import Index, Piece, mark_of_source
from irfeed.load.walk import Found, walk
from irfeed.reading.cut import cut


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of records, and its pieces."""

    found: Found
    mark: str  #: tells whether the file is written again later; "" if that cannot be told
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece, its place among all pieces of all files, and its number if it was read before."""

    found: Found
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
