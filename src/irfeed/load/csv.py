r"""CSV with a header row (RFC 4180).

A column names a field, or a way into one: `images.0.url`. A field that is a list holds its items in one cell,
separated by "|" (`\|` for the sign itself). An empty cell is a field that is missing; a row of empty cells is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from irfeed.findings.quoted import quoted
from irfeed.load.limits import MAX_COLUMNS, MAX_DEPTH
from irfeed.load.parsed import Fields, Flaw
from irfeed.load.rules import formats
from irfeed.record import Path

#: Columns by their steps; a column itself holds nothing more.
_Tree = dict[str | int, "_Tree"]

_CELL = re.compile(r'"((?:[^"]++|"")*+)"(?=,|\r?\Z)|([^",\r\n]*+)(?=,|\r?\Z)')
_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")
_ITEM = re.compile(r"(?:[^|\\]|\\.?)*+", re.DOTALL)


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
    tree: _Tree = {}
    for cell in named:
        path = tuple(int(step) if _NUMBER.fullmatch(step) else step for step in cell.text.split("."))
        if wrong := _added(cell.text, path, tree):
            hint = _separator(row) if len(named) == 1 else ""
            flaws.append(Flaw(formats.CSV_HEADER, cell.offset, wrong, hint=hint))
        paths.append(path)
    return Header(tuple(paths)), flaws


def read(row: str, columns: Header, lists: Collection[str]) -> Fields | Flaw | None:
    """Read one row; None for a row of nothing but empty cells."""
    found = cells(row)
    if isinstance(found, Flaw):
        return found
    if len(found) > len(columns.paths):
        message = f"The row has more cells than the header has names, which are {len(columns.paths)}"
        return Flaw(formats.CSV_CELLS, found[len(columns.paths)].offset, message)
    filled = [(path, cell.text) for path, cell in zip(columns.paths, found, strict=False) if cell.text]
    tree: dict[Any, Any] = {}
    for path, text in filled:
        inner = tree
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        inner[path[-1]] = _items(text) if len(path) == 1 and path[0] in lists else text
    return Fields(_listed(tree)) if tree else None


def finder(row: str, columns: Header) -> Callable[[Path], int]:
    """Return what gives the offset of the cell that holds the value at a path, or of the first one inside it."""
    found = cells(row)
    held = [] if isinstance(found, Flaw) else list(zip(columns.paths, found, strict=False))
    filled = [(path, cell.offset) for path, cell in held if cell.text]
    places = dict(zip(_closed_up([path for path, _ in filled]), (offset for _, offset in filled), strict=True))

    def find(path: Path) -> int:
        while path:
            inside = [offset for place, offset in places.items() if place[: len(path)] == path]
            if inside:
                return inside[0]
            path = path[:-1]
        return 0

    return find


def _added(name: str, path: Path, tree: _Tree) -> str:
    """Add a column to the tree of columns; say why when it cannot be one of them."""
    if not all(str(step) for step in path) or isinstance(path[0], int) or len(path) > MAX_DEPTH:
        return f"A column is named {quoted(name)}, which names no field"
    inner = tree
    for depth, step in enumerate(path):
        if inner and isinstance(next(iter(inner)), int) is not isinstance(step, int):
            return f"The column {quoted(name)} is an item of a list where another column is a named field"
        if step in inner and (depth == len(path) - 1) is not (inner[step] == {}):
            return f"The column {quoted(name)} stands for a part of another column, or holds it"
        if step in inner and depth == len(path) - 1:
            return f"The column {quoted(name)} is there twice"
        inner = inner.setdefault(step, {})
    return ""


def _separator(row: str) -> str:
    separator = next((words for sign, words in ((";", "semicolons"), ("\t", "tabs")) if sign in row), "")
    return f"The columns seem to be separated by {separator}; export the table with commas" if separator else ""


def _items(text: str) -> list[str]:
    r"""Split at "|", but not at "\|"."""
    items = []
    at = 0
    while at <= len(text):
        match = _ITEM.match(text, at)
        end = match.end() if match else len(text)
        items.append(text[at:end].replace("\\|", "|").strip())
        at = end + 1
    return items


def _listed(tree: Any) -> Any:  # noqa: ANN401 - a tree of dicts
    """Turn the parts of `tree` that are numbered into lists, closed up."""
    if not isinstance(tree, dict):
        return tree
    if any(isinstance(step, int) for step in tree):
        return [_listed(tree[number]) for number in sorted(tree)]
    return {name: _listed(held) for name, held in tree.items()}


def _closed_up(paths: list[Path]) -> list[Path]:
    """Return `paths` with their numbers as :func:`_listed` leaves them, closed up from 0 on."""
    numbers: dict[Path, set[int]] = {}
    for path in paths:
        for depth, step in enumerate(path):
            if isinstance(step, int):
                numbers.setdefault(path[:depth], set()).add(step)
    order = {at: sorted(held) for at, held in numbers.items()}
    return [
        tuple(order[path[:depth]].index(step) if isinstance(step, int) else step for depth, step in enumerate(path))
        for path in paths
    ]


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
