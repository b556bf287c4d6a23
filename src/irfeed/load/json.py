"""JSON: one record, or a list of records (RFC 8259).

A good text is read by the standard library alone. Whatever makes that doubt goes to the reader that knows places,
:mod:`irfeed.load.json_slowly`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, Never

from irfeed.load.limits import MAX_VALUES
from irfeed.load.parsed import Fields, TextFinding, beyond
from irfeed.model.record import Path, Value

#: A longer integer may be more than a double can hold.
_SAFE_DIGITS = 300
#: A shorter text cannot hold more values than a record may, since each takes a character and a comma.
_FEW = 2 * MAX_VALUES
#: How deep ordinary records nest at most: the items of a list, and the fields of an object in it.
_ORDINARY_DEPTH = 4

#: Found in half the time that `in` takes, as there are many backslashes, and more letters like this one.
_CODE = re.compile(r"\\u")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")


class _UnclearError(ValueError):
    """The standard library would read this, but it may be wrong."""


def read(text: str, *, lists: bool = True) -> Iterator[Fields | TextFinding]:
    """Read the record in `text`, or with `lists` the list of records."""
    try:
        value = _DECODER.decode(text) if not _has_halves(text) else None
    except (ValueError, RecursionError):
        value = None
    found = [Fields(item, within) for within, item in _items(value, lists=lists) if isinstance(item, dict)]
    if value and len(found) == (len(value) if isinstance(value, list) else 1) and not any(map(_is_beyond, found)):
        yield from found
    else:
        from irfeed.load import json_slowly  # noqa: PLC0415 - ordinary texts do not wait for it

        yield from json_slowly.read(text, lists=lists)


def plain_fields(data: bytes) -> dict[str, Value] | None:
    """Return the fields of the record in `data`, a line of JSON Lines without its end; None in any doubt.

    The complete way makes the same of such a line: one record with these fields, and no finding.
    """
    # What Git leaves in files never begins like this, and no line that does can be blank.
    if not data.startswith(b"{"):
        return None
    try:
        text = data.decode()
        value, end = _scan(text, 0)
    except (ValueError, RecursionError, StopIteration):
        return None
    if end < len(text) or not value or ("\\" in text and _has_halves(text)):
        return None
    if not (len(text) <= _FEW and _is_shallow(value.values(), _ORDINARY_DEPTH)) and beyond(value):
        return None
    fields: dict[str, Value] = value
    return fields


def _has_halves(text: str) -> bool:
    """Say whether there may be half of a character in `text`; a pair of them makes a character."""
    if not _CODE.search(text) or not _HALF.search(text):
        return False
    # After two backslashes a "u" is only a letter, and what seems to be a pair is none.
    return "\\\\" in text or _HALF.search(_PAIR.sub("", text)) is not None


def _is_shallow(values: Iterable[Any], levels: int) -> bool:
    """Say whether lists and objects nest in `values` at most `levels` deep."""
    for value in values:
        kind = type(value)
        if kind is dict or kind is list:
            inner = value.values() if kind is dict else value
            if not levels or not _is_shallow(inner, levels - 1):
                return False
    return True


def _items(value: Any, *, lists: bool) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - JSON may be anything
    if isinstance(value, list) and lists:
        yield from (((number,), item) for number, item in enumerate(value))
    else:
        yield (), value


def _is_beyond(fields: Fields) -> bool:
    return beyond(fields.values) is not None


def _pairs(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _UnclearError
    return made


def _integer(written: str) -> int:
    if len(written) > _SAFE_DIGITS:
        raise _UnclearError
    return int(written)


def _decimal(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise _UnclearError
    return number


def _constant(_written: str) -> Never:
    raise _UnclearError


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_int=_integer, parse_float=_decimal, parse_constant=_constant
)
_scan = _DECODER.scan_once  # type: ignore[attr-defined]  # typeshed leaves it out
