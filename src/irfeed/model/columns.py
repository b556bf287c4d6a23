r"""Columns of a table as fields of a record: the names of the fields, nested ones too, and lists in one cell.

A name is a field, or a way into one: `images.0.url`. A cell that is a list holds its items separated by a sign such
as "|" (`\|` for the sign itself).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from irfeed.findings.finding import quoted
from irfeed.model.record import MAX_DEPTH, Path, Value

#: Fields by their steps; a field itself holds nothing more.
_Tree = dict[str | int, "_Tree"]

_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")


class Names:
    """The fields that the columns of one table fill, as they are added one by one."""

    def __init__(self) -> None:
        self._tree: _Tree = {}

    def why_not(self, name: str) -> str:
        """Add the field `name`; where it cannot be beside the others, return why as a sentence, else ""."""
        path = path_of(name)
        if not all(str(step) for step in path) or isinstance(path[0], int) or len(path) > MAX_DEPTH:
            return f"A column is named {quoted(name)}, which names no field"
        inner = self._tree
        for depth, step in enumerate(path):
            if inner and isinstance(next(iter(inner)), int) is not isinstance(step, int):
                return f"The column {quoted(name)} is an item of a list where another column is a named field"
            if step in inner and (depth == len(path) - 1) is not (inner[step] == {}):
                return f"The column {quoted(name)} stands for a part of another column, or holds it"
            if step in inner and depth == len(path) - 1:
                return f"The column {quoted(name)} is there twice"
            inner = inner.setdefault(step, {})
        return ""


@lru_cache(maxsize=4096)
def path_of(name: str) -> Path:
    """Return the way to the field that a column's name names."""
    return tuple(int(step) if _NUMBER.fullmatch(step) else step for step in name.split("."))


def nested(cells: Iterable[tuple[Path, Value]]) -> dict[str, Value]:
    """Return the record that `cells` make: the value at each path; numbered items become lists, closed up."""
    tree: dict[Any, Any] = {}
    for path, value in cells:
        inner = tree
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        inner[path[-1]] = value
    record: dict[str, Value] = _listed(tree)
    return record


def closed_up(paths: Sequence[Path]) -> list[Path]:
    """Return `paths` with their numbers as :func:`nested` leaves them, closed up from 0 on."""
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


def items(text: str, separator: str = "|") -> list[Value]:
    """Split a cell at every `separator`, which is one character, that has no backslash in front."""
    found: list[Value] = []
    at = 0
    item = _item(separator)
    while at <= len(text):
        match = item.match(text, at)
        end = match.end() if match else len(text)
        found.append(text[at:end].replace(f"\\{separator}", separator).strip())
        at = end + 1
    return found


@lru_cache(maxsize=16)
def _item(separator: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[^{re.escape(separator)}\\]|\\.?)*+", re.DOTALL)


def _listed(tree: Any) -> Any:  # noqa: ANN401 - a tree of dicts
    """Turn the parts of `tree` that are numbered into lists, closed up."""
    if not isinstance(tree, dict):
        return tree
    if any(isinstance(step, int) for step in tree):
        return [_listed(tree[number]) for number in sorted(tree)]
    return {name: _listed(held) for name, held in tree.items()}
