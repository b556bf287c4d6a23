r"""CSV with a header row (RFC 4180), and what spreadsheets save instead: cells parted by semicolons or tabs.

A column names a field, or a way into one: `images.0.url`; in whatever case. A field that is a list holds its items in
one cell, separated by "|" (`\|` for the sign itself). An empty cell is a field that is missing; a row of empty cells is
none, and a column without name and cells neither. Blanks around a cell are no part of it, but for the body.

The separator is the one by which every name of the header names a field. As no field has a comma, a semicolon or a tab
in its name, there is one at most; a first line such as `sep=;` says it, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from irfeed.findings.finding import quoted
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_COLUMNS
from irfeed.load.parsed import Fields, TextFinding
from irfeed.load.rules import formats
from irfeed.model import columns
from irfeed.model.record import Path

_SEPARATORS = ",;\t"
_SAID = re.compile(r'"?sep=([,;\t])"?\s*', re.IGNORECASE)
_CELLS = {
    sign: re.compile(rf'"((?:[^"]++|"")*+)"(?={sign}|\r?\Z)|([^"{sign}\r\n]*+)(?={sign}|\r?\Z)') for sign in _SEPARATORS
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text and where it begins."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Header:
    """The columns: for each the way to its field."""

    paths: tuple[Path, ...]  #: () for a column without a name
    separator: str = ","


def separator_said(row: str) -> bool:
    """Say whether a row before the header does nothing but tell the separator, as Excel writes it."""
    return _SAID.fullmatch(row) is not None


def cells(row: str, separator: str = ",") -> list[Cell] | TextFinding:
    """Split a row (without its line end), as far as there may be columns."""
    found = []
    at = 0
    while True:
        match = _CELLS[separator].match(row, at)
        if not match:
            return _quotes(row, at)
        found.append(Cell(match[2] if match[1] is None else match[1].replace('""', '"'), at))
        at = match.end() + 1
        if row[match.end() : at] != separator or len(found) > MAX_COLUMNS:
            return found


def header(row: str) -> tuple[Header, list[TextFinding]]:
    """Read the header row."""
    tried = [_header(row, sign) for sign in _SEPARATORS if sign == "," or sign in row]
    return next((one for one in tried if not one[1]), max(tried, key=lambda one: len(one[0].paths)))


def _header(row: str, separator: str) -> tuple[Header, list[TextFinding]]:
    named = cells(row, separator)
    return (Header(()), [named]) if isinstance(named, TextFinding) else header_of(named, separator)


def header_of(named: Sequence[Cell], separator: str = "") -> tuple[Header, list[TextFinding]]:
    """Read the cells of the header row; without `separator` they were parted by something that is no sign."""
    if len(named) > MAX_COLUMNS:
        return Header(()), [TextFinding(formats.csv_header, 0, f"There are more than {MAX_COLUMNS} columns")]
    findings = []
    paths: list[Path] = []
    names = columns.Names()
    for cell in named:
        name = cell.text.strip().lower()
        if not name and len(named) > 1:
            paths.append(())
            continue
        wrong = names.why_not(name)
        if not wrong and separator and any(sign in name for sign in _SEPARATORS):
            wrong = f"A column is named {quoted(name)}, which names no field"
        if wrong:
            findings.append(TextFinding(formats.csv_header, cell.offset, wrong))
        paths.append(columns.path_of(name))
    return Header(tuple(paths), separator), findings


def read(row: str, head: Header, lists: Collection[str]) -> Fields | TextFinding | None:
    """Read one row; None for a row of nothing but empty cells."""
    found = cells(row, head.separator)
    return found if isinstance(found, TextFinding) else fields_of(found, head, lists)


def fields_of(found: Sequence[Cell], head: Header, lists: Collection[str]) -> Fields | TextFinding | None:
    """Read the cells of one row; None if all are empty."""
    beyond = next((cell for cell in found[len(head.paths) :] if cell.text.strip()), None)
    if beyond:
        message = f"The row has more cells than the header has names, which are {len(head.paths)}"
        return TextFinding(formats.csv_too_many_cells, beyond.offset, message)
    filled = [*_filled(found, head)]
    if nameless := next((cell for path, cell in filled if not path), None):
        return TextFinding(formats.csv_too_many_cells, nameless.offset, "The cell stands in a column that has no name")
    texts = ((path, cell.text if path == ("body",) else cell.text.strip()) for path, cell in filled)
    values = ((path, columns.items(text) if len(path) == 1 and path[0] in lists else text) for path, text in texts)
    return Fields(columns.nested(values)) if filled else None


def _filled(found: Sequence[Cell], head: Header) -> Iterator[tuple[Path, Cell]]:
    """Yield the cells that hold something, with the ways to their fields."""
    return ((path, cell) for path, cell in zip(head.paths, found, strict=False) if cell.text.strip())


def finder(row: str, head: Header) -> Callable[[Path], int]:
    """Return what gives the offset of the cell that holds the value at a path, or of the first one inside it."""
    found = cells(row, head.separator)
    return finder_of([] if isinstance(found, TextFinding) else found, head)


def finder_of(found: Sequence[Cell], head: Header) -> Callable[[Path], int]:
    """Return what gives the offset of the cell that holds the value at a path, as :func:`finder` does."""
    filled = [(path, cell.offset) for path, cell in _filled(found, head)]
    places = dict(zip(columns.closed_up([path for path, _ in filled]), (offset for _, offset in filled), strict=True))

    def find(path: Path) -> int:
        while path:
            inside = [offset for place, offset in places.items() if place[: len(path)] == path]
            if inside:
                return inside[0]
            path = path[:-1]
        return 0

    return find


def _quotes(row: str, at: int) -> TextFinding:
    """Say what is wrong with the quotes of the cell that begins at `at`."""
    if row[at] == '"':
        closed = re.compile(r'"(?:[^"]++|"")*+"').match(row, at)
        if not closed:
            return TextFinding(formats.csv_quotes, at, "The quote that opens here is never closed")
        return TextFinding(formats.csv_quotes, closed.end(), "Something follows the quote that closes the cell")
    wrong = re.compile(r'["\r\n]').search(row, at)
    offset = wrong.start() if wrong else at
    return TextFinding(
        formats.csv_quotes, offset, "There is a quote or a line break in a cell without quotes around it"
    )
