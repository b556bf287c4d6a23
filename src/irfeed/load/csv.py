r"""CSV with a header row (RFC 4180).

A column names a field, or a way into one: `images.0.url`. A field that is a list holds its items in one cell,
separated by "|" (`\|` for the sign itself). An empty cell is a field that is missing; a row of empty cells is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from irfeed import columns
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_COLUMNS
from irfeed.load.parsed import Fields, Flaw
from irfeed.load.rules import formats
from irfeed.record import Path

_CELL = re.compile(r'"((?:[^"]++|"")*+)"(?=,|\r?\Z)|([^",\r\n]*+)(?=,|\r?\Z)')


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text and where it begins."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Header:
    """The columns: for each the way to its field."""

    paths: tuple[Path, ...]


def cells(row: str) -> list[Cell] | Flaw:
    """Split a row (without its line end), as far as there may be columns."""
    found = []
    at = 0
    while True:
        match = _CELL.match(row, at)
        if not match:
            return _quotes(row, at)
        found.append(Cell(match[2] if match[1] is None else match[1].replace('""', '"'), at))
        at = match.end() + 1
        if row[match.end() : at] != "," or len(found) > MAX_COLUMNS:
            return found


def header(row: str) -> tuple[Header, list[Flaw]]:
    """Read the header row."""
    named = cells(row)
    if isinstance(named, Flaw):
        return Header(()), [named]
    if len(named) > MAX_COLUMNS:
        return Header(()), [Flaw(formats.CSV_HEADER, 0, f"There are more than {MAX_COLUMNS} columns")]
    flaws = []
    paths: list[Path] = []
    names = columns.Names()
    for cell in named:
        if wrong := names.why_not(cell.text):
            hint = _separator(row) if len(named) == 1 else ""
            flaws.append(Flaw(formats.CSV_HEADER, cell.offset, wrong, hint=hint))
        paths.append(columns.path_of(cell.text))
    return Header(tuple(paths)), flaws


def read(row: str, head: Header, lists: Collection[str]) -> Fields | Flaw | None:
    """Read one row; None for a row of nothing but empty cells."""
    found = cells(row)
    if isinstance(found, Flaw):
        return found
    if len(found) > len(head.paths):
        message = f"The row has more cells than the header has names, which are {len(head.paths)}"
        return Flaw(formats.CSV_CELLS, found[len(head.paths)].offset, message)
    filled = [(path, cell.text) for path, cell in zip(head.paths, found, strict=False) if cell.text]
    values = ((path, columns.items(text) if len(path) == 1 and path[0] in lists else text) for path, text in filled)
    return Fields(columns.nested(values)) if filled else None


def finder(row: str, head: Header) -> Callable[[Path], int]:
    """Return what gives the offset of the cell that holds the value at a path, or of the first one inside it."""
    found = cells(row)
    held = [] if isinstance(found, Flaw) else list(zip(head.paths, found, strict=False))
    filled = [(path, cell.offset) for path, cell in held if cell.text]
    places = dict(zip(columns.closed_up([path for path, _ in filled]), (offset for _, offset in filled), strict=True))

    def find(path: Path) -> int:
        while path:
            inside = [offset for place, offset in places.items() if place[: len(path)] == path]
            if inside:
                return inside[0]
            path = path[:-1]
        return 0

    return find


def _separator(row: str) -> str:
    separator = next((words for sign, words in ((";", "semicolons"), ("\t", "tabs")) if sign in row), "")
    return f"The columns seem to be separated by {separator}; export the table with commas" if separator else ""


def _quotes(row: str, at: int) -> Flaw:
    """Say what is wrong with the quotes of the cell that begins at `at`."""
    if row[at] == '"':
        closed = re.compile(r'"(?:[^"]++|"")*+"').match(row, at)
        if not closed:
            return Flaw(formats.CSV_QUOTES, at, "The quote that opens here is never closed")
        return Flaw(formats.CSV_QUOTES, closed.end(), "Something follows the quote that closes the cell")
    wrong = re.compile(r'["\r\n]').search(row, at)
    offset = wrong.start() if wrong else at
    return Flaw(formats.CSV_QUOTES, offset, "There is a quote or a line break in a cell without quotes around it")
