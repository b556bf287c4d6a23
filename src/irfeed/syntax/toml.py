"""TOML text as values, with the places of its keys and one error that says where (TOML 1.0)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from irfeed.syntax.lines import Lines

#: How deep arrays and tables may nest in each other, and how many parts a dotted key may have.
MAX_DEPTH = 32

#: No number and no date is longer than this.
MAX_SCALAR = 1000

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_PART = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*""")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"""(?:"{1,2})?'
    r"|'''(?:[^']|'{1,2}(?!'))*+'''(?:'{1,2})?"
    r'|"(?:[^"\\\n]|\\[^\n])*+"'
    r"|'[^'\n]*'"
)
_SCALAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.+Zz-]+|[^\s,\]}#=\[{\"']+")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


@dataclass(slots=True)
class Scan:
    """What a scan found: offsets by key path, and where and why it stopped before the end, if it did."""

    places: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    stopped: int | None = None  #: offset
    because: str = ""  #: a limit, in words; "" when the text is simply no TOML


class _StopError(Exception):
    """The scan goes no further: the text is not TOML from here on, or passes a limit."""


@dataclass(slots=True)
class _OpenTable:
    """An array or inline table whose end has not been read yet."""

    path: tuple[str | int, ...]
    closer: str
    items: int = 0


def scan(text: str) -> Scan:
    """Find the places in `text`, as far as it is TOML within the limits."""
    scanner = _Scanner(text)
    try:
        scanner.run()
    except _StopError as stop:
        scanner.found.stopped = scanner.at
        scanner.found.because = str(stop)
    return scanner.found


class _Scanner:
    """Goes through the text once, without recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found = Scan({(): 0})
        self.table: tuple[str | int, ...] = ()
        self.tables: dict[tuple[str | int, ...], int] = {}  # arrays of tables: how many tables so far

    def run(self) -> None:
        while char := self._next():
            if char == "[":
                self._header()
            else:
                self._pairs()

    def _header(self) -> None:
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        path: tuple[str | int, ...] = ()
        keys = self._key()
        for number, (name, offset) in enumerate(keys, 1):
            path += (name,)
            self.found.places.setdefault(path, offset)
            if number == len(keys) and not array:
                self.found.places[path] = offset
            if number == len(keys) and array:
                self.tables[path] = self.tables.get(path, 0) + 1
            if path in self.tables:
                path += (self.tables[path] - 1,)
                self.found.places.setdefault(path, offset)
        self._expect("]]" if array else "]")
        self.table = path

    def _pairs(self) -> None:
        """Read a key and its value, with all that the value holds."""
        opened: list[_OpenTable] = []
        self._pair(self.table, opened)
        while opened:
            one = opened[-1]
            if self._next() == one.closer:
                self.at += 1
                opened.pop()
                continue
            if one.items:
                self._expect(",")
                if self._next() == one.closer:
                    continue
            one.items += 1
            if one.closer == "]":
                self._value((*one.path, one.items - 1), opened)
            else:
                self._pair(one.path, opened)

    def _pair(self, path: tuple[str | int, ...], opened: list[_OpenTable]) -> None:
        for name, offset in self._key():
            path += (name,)
            self.found.places.setdefault(path, offset)
        self._expect("=")
        self._next()
        self._value(path, opened)

    def _key(self) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        while True:
            match = _PART.match(self.text, self.at)
            if not match:
                raise _StopError
            if len(parts) == MAX_DEPTH:
                raise _StopError(f"A key has more than {MAX_DEPTH} parts")
            parts.append((_name(match[1]), match.start(1)))
            self.at = match.end()
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1

    def _value(self, path: tuple[str | int, ...], opened: list[_OpenTable]) -> None:
        self.found.places[path] = self.at
        char = self.text[self.at : self.at + 1]
        if char in ("[", "{"):
            if len(opened) == MAX_DEPTH:
                raise _StopError(f"Arrays and tables nest deeper than {MAX_DEPTH} levels")
            opened.append(_OpenTable(path, "]" if char == "[" else "}"))
            self.at += 1
            return
        match = (_STRING if char in ('"', "'") else _SCALAR).match(self.text, self.at)
        if not match:
            raise _StopError
        if char not in ('"', "'") and len(match[0]) > MAX_SCALAR:
            raise _StopError(f"A number or date has more than {MAX_SCALAR} characters")
        self.at = match.end()

    def _next(self) -> str:
        """Skip blanks and comments; return the character that follows, "" at the end."""
        self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]  # matches the empty text too
        return self.text[self.at : self.at + 1]

    def _expect(self, sign: str) -> None:
        if sign == ",":
            self._next()
        if not self.text.startswith(sign, self.at):
            raise _StopError
        self.at += len(sign)


def _name(written: str) -> str:
    """Return the name that a part of a key stands for."""
    if written.startswith("'"):
        return written[1:-1]
    if written.startswith('"'):
        return _ESCAPE.sub(_unescaped, written[1:-1])
    return written


def _unescaped(match: re.Match[str]) -> str:
    if match[3]:
        return _ESCAPED.get(match[3], match[3])
    number = int(match[1] or match[2], 16)
    return chr(number) if number <= 0x10FFFF else match[0]  # noqa: PLR2004 - the last code point


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
        TomlError: `text` is not TOML, or passes a limit of :mod:`irfeed.syntax.toml`.
    """
    if len(text) <= _FEW and not _UNBOUNDED.search(text):
        with suppress(tomllib.TOMLDecodeError, RecursionError):
            return tomllib.loads(text)
    return _parse(text)


def _parse(text: str) -> dict[str, Any]:

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
    from irfeed.syntax.toml import scan  # noqa: PLC0415 - as in _parse()

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
