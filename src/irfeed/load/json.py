"""JSON: one record, or a list of records (RFC 8259).

A good file is read by the standard library alone. Whatever makes that doubt goes to the reader that knows places.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, Never

from irfeed.load.limits import MAX_JSON_VALUES
from irfeed.load.parsed import Fields, Flaw, beyond
from irfeed.load.rules import formats, texts
from irfeed.positions.json import JsonError, JsonLimitError, Kind, Node, RemarkKind, parse
from irfeed.record import Path, Value

#: Deeper than any record may be, and shallow enough to go through by recursion.
_DEPTH = 64

#: A longer integer may be more than a double can hold.
_SAFE_DIGITS = 300

_HALF = re.compile(r"\\u[dD][89a-fA-F]")

_RULES = {
    RemarkKind.REPEATED_NAME: texts.REPEATED,
    RemarkKind.LONE_SURROGATE: texts.HALF_CHARACTER,
    RemarkKind.UNBOUNDED_NUMBER: texts.NUMBER,
}


class _DoubtError(ValueError):
    """The standard library would read this, but it may be wrong."""


def read(text: str, *, lists: bool = True) -> Iterator[Fields | Flaw]:
    """Read the record in `text`, or with `lists` the list of records."""
    try:
        value = _DECODER.decode(text) if not _HALF.search(text) else None
    except (ValueError, RecursionError):
        value = None
    found = [Fields(item, within) for within, item in _items(value, lists=lists) if isinstance(item, dict)]
    if value and len(found) == (len(value) if isinstance(value, list) else 1) and not any(map(_is_beyond, found)):
        yield from found
    else:
        yield from _slowly(text, lists=lists)


def finder(text: str) -> Callable[[Path], int]:
    """Return what gives the offset of the value at a path in `text`, or of the nearest around it."""
    root = parse(text, max_depth=_DEPTH, max_values=MAX_JSON_VALUES).root
    return lambda path: root.nearest(path).start


def _slowly(text: str, *, lists: bool) -> Iterator[Fields | Flaw]:
    try:
        tree = parse(text, max_depth=_DEPTH, max_values=MAX_JSON_VALUES)
    except JsonError as error:
        rule = texts.TOO_MUCH if isinstance(error, JsonLimitError) else formats.JSON_SYNTAX
        yield Flaw(rule, error.offset, error.message, error.path)
        return
    spoilt: set[Path] = set()
    for remark in tree.remarks:
        if rule_of := _RULES.get(remark.kind):
            path = tree.root.way_to(remark.offset)
            spoilt.add(path[:1] if tree.root.kind is Kind.ARRAY else ())
            yield Flaw(rule_of, remark.offset, remark.message, path)
    nodes = enumerate(tree.root.items) if lists and tree.root.kind is Kind.ARRAY else [(None, tree.root)]
    for number, node in nodes:
        within = () if number is None else (number,)
        if within not in spoilt and () not in spoilt:
            yield _judged(node, within)


def _judged(node: Node, within: Path) -> Fields | Flaw:
    if node.kind is not Kind.OBJECT:
        return Flaw(texts.NOT_A_RECORD, node.start, f"There is {_A[node.kind]} where a record should be", within)
    values = _plain(node)
    if over := beyond(values):
        path, message = over
        return Flaw(texts.TOO_MUCH, node.nearest(path).start, message, (*within, *path))
    return Fields(values, within)


def _items(value: Any, *, lists: bool) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - JSON may be anything
    if isinstance(value, list) and lists:
        yield from (((number,), item) for number, item in enumerate(value))
    else:
        yield (), value


def _is_beyond(fields: Fields) -> bool:
    return beyond(fields.values) is not None


def _plain(node: Node) -> Any:  # noqa: ANN401 - JSON may be anything
    if node.kind is Kind.OBJECT:
        return {member.name: _plain(member.node) for member in node.members}
    return [_plain(item) for item in node.items] if node.kind is Kind.ARRAY else node.value


def _pairs(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _DoubtError
    return made


def _integer(written: str) -> int:
    if len(written) > _SAFE_DIGITS:
        raise _DoubtError
    return int(written)


def _decimal(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise _DoubtError
    return number


def _constant(_written: str) -> Never:
    raise _DoubtError


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_int=_integer, parse_float=_decimal, parse_constant=_constant
)
_A = {
    Kind.ARRAY: "a list",
    Kind.STRING: "a text",
    Kind.NUMBER: "a number",
    Kind.BOOLEAN: "true or false",
    Kind.NULL: "null",
}
