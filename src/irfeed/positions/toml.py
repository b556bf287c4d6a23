"""TOML text as values, with the places of its keys and one error that says where (TOML 1.0)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from irfeed.positions.text import Lines

#: The library repeats whole keys in its messages; their end says where.
_LONGEST = 300
#: A file of this size at most, in which nothing of this kind stands, passes no limit of the scan.
_FEW = 2**18
_UNBOUNDED = re.compile(r"[^\s,\]}#=\[{\"']{1000}|\r(?!\n)|\"\"\"|'''")

_AT_LINE = re.compile(r"\s*\(at line (\d+), column (\d+)\)\Z")
_AT_END = re.compile(r"\s*\(at end of document\)\Z")


class TomlError(ValueError):
    """The text is not TOML, or passes a limit. `message` says why; `line` and `column` where, both from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


def parse(text: str) -> dict[str, Any]:
    """Read `text` as TOML.

    Raises:
        TomlError: `text` is not TOML, or passes a limit of :mod:`irfeed.positions.toml_scan`.
    """
    if len(text) <= _FEW and not _UNBOUNDED.search(text):
        with suppress(tomllib.TOMLDecodeError, RecursionError):
            return tomllib.loads(text)
    return _parse(text)


def _parse(text: str) -> dict[str, Any]:
    from irfeed.positions.toml_scan import scan  # noqa: PLC0415 - few files need it, and it takes long to prepare

    found = scan(text)
    if found.because:
        raise TomlError(found.because, *Lines.of(text).at(found.stopped or 0))
    try:
        values = tomllib.loads(text if found.stopped is None else _as_far_as(text, found.stopped))
    except tomllib.TOMLDecodeError as error:
        line, column, message = decoded(error, text)
        raise TomlError(message, line, column) from None
    if found.stopped is not None:
        raise TomlError("This is not TOML", *Lines.of(text).at(found.stopped))
    return values


def places(text: str) -> dict[tuple[str | int, ...], int]:
    """Return the offset of every value in `text` by the path of its key; of a [table], that of its name.

    `()` is the text itself, at 0. The path of the second table of `[[a.b]]` is `("a", "b", 1)`. Where `text` is not
    TOML, the places end.
    """
    from irfeed.positions.toml_scan import scan  # noqa: PLC0415 - as in _parse()

    return scan(text).places


def nearest(found: Mapping[tuple[str | int, ...], int], path: tuple[str | int, ...]) -> int:
    """Return the offset of `path` among the places `found`, or of the nearest key around it that has one."""
    while path not in found:
        path = path[:-1]
    return found[path]


def decoded(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, int, str]:
    """Return line, column and plain message of the standard library's `error` about `text`."""
    message = str(error)[-_LONGEST:]
    if match := _AT_LINE.search(message):
        return int(match[1]), int(match[2]), message[: match.start()]
    return *Lines.of(text).at(len(text)), _AT_END.sub("", message)


def _as_far_as(text: str, offset: int) -> str:
    """Return the lines of `text` up to the one that holds `offset`."""
    end = text.find("\n", offset)
    return text if end < 0 else text[: end + 1]
