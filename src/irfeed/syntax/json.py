"""JSON text as a tree of nodes that know their places (RFC 8259).

For values alone the standard library is faster; this reader is for those who must say where a value stands,
or what a lenient parser would have swallowed: repeated names, halves of characters, numbers without bounds.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # typeshed leaves it out

from irfeed.findings.finding import quoted
from irfeed.syntax.json_words import about_string, about_value

#: How deep arrays and objects may nest; RFC 8259 section 9 lets a reader set a limit.
MAX_DEPTH = 256

#: More digits than this are no double, whatever they are.
_MOST_DIGITS = 400

_BLANK = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?(?![0-9A-Za-z.+_-])")
_WORD = re.compile(r"(?:true|false|null)(?![0-9A-Za-z_])")
_SURROGATE = re.compile("[\ud800-\udfff]")


class JsonKind(StrEnum):
    """What a node is, in the words of RFC 8259."""

    OBJECT = "object"
    ARRAY = "array"
    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


class RemarkKind(StrEnum):
    """What JSON's grammar allows and readers stumble over."""

    REPEATED_NAME = "repeated-name"  #: an object names a member twice; most readers keep the last
    LONE_SURROGATE = "lone-surrogate"  #: half of a UTF-16 pair: no character, cannot be written as UTF-8
    UNBOUNDED_NUMBER = "unbounded-number"  #: larger than a double can hold
    BYTE_ORDER_MARK = "byte-order-mark"  #: the text begins with U+FEFF (RFC 8259 section 8.1)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that the grammar allows but that deserves a word."""

    kind: RemarkKind
    offset: int  #: of the name, the string or the number
    message: str


@dataclass(frozen=True, slots=True)
class JsonNode:
    """One value with its place."""

    kind: JsonKind
    value: str | float | bool | None  #: of a scalar (int where written so); an unbounded number is an infinity
    start: int  #: offset of the first character
    end: int  #: offset after the last character
    members: tuple[JsonMember, ...] = ()  #: of an object, in order, repeated names included
    items: tuple[JsonNode, ...] = ()  #: of an array

    def get(self, step: str | int) -> JsonNode | None:
        """Return the member named `step` (the last of that name) or the item at position `step`."""
        if isinstance(step, str):
            return next((member.node for member in reversed(self.members) if member.name == step), None)
        return self.items[step] if 0 <= step < len(self.items) else None

    def nearest(self, path: tuple[str | int, ...]) -> JsonNode:
        """Return the node at `path`, or the deepest one on the way to it that exists."""
        node = self
        for step in path:
            inner = node.get(step)
            if inner is None:
                break
            node = inner
        return node

    def way_to(self, offset: int) -> tuple[str | int, ...]:
        """Return the way to the innermost value that `offset` is in; the name of a member belongs to it."""
        node, way = self, list[str | int]()
        while inner := node._inner(offset):
            step, node = inner
            way.append(step)
        return tuple(way)

    def _inner(self, offset: int) -> tuple[str | int, JsonNode] | None:
        members = ((one.name, one.node) for one in self.members if one.start <= offset < one.node.end)
        items = ((number, one) for number, one in enumerate(self.items) if one.start <= offset < one.end)
        return next(members, None) or next(items, None)


@dataclass(frozen=True, slots=True)
class JsonMember:
    """One name and its value in an object."""

    name: str
    start: int  #: offset of the name's opening quote
    node: JsonNode


@dataclass(frozen=True, slots=True)
class JsonTree:
    """A whole JSON text."""

    root: JsonNode
    remarks: tuple[Remark, ...]  #: in the order of the text


class JsonError(ValueError):
    """The text is not JSON. `message` says why in words for a person, `offset` where, `path` in or after what."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.path: tuple[str | int, ...] = ()


class JsonLimitError(JsonError):
    """The text may be JSON, but passes a limit of the reader."""


def parse(text: str, *, max_depth: int = MAX_DEPTH, max_values: int | None = None) -> JsonTree:
    """Read one JSON value and nothing else from `text`.

    Raises:
        JsonError: `text` is not JSON.
        JsonLimitError: `text` nests deeper than `max_depth`, or arrays and objects hold more than `max_values`.
    """
    reader = _Reader(text, max_depth, max_values or len(text))
    try:
        root = reader.read()
    except JsonError as error:
        error.path = tuple(one.name if one.closer == "}" else len(one.items) for one in reader.open)
        raise
    return JsonTree(root, tuple(reader.remarks))


class _Open:
    """An array or object whose end has not been read yet."""

    __slots__ = ("closer", "items", "members", "name", "name_start", "names", "start")

    def __init__(self, start: int, closer: str) -> None:
        self.start = start
        self.closer = closer  # "]" of an array, "}" of an object
        self.items: list[JsonNode] = []
        self.members: list[JsonMember] = []
        self.names: set[str] = set()
        self.name = ""  # the name read last, and where it stands
        self.name_start = 0


class _Reader:
    """Reads without recursion, so that no depth of a text can exhaust the stack."""

    def __init__(self, text: str, max_depth: int, max_values: int) -> None:
        self.text = text
        self.max_depth = max_depth
        self.max_values = max_values
        self.at = 0
        self.open: list[_Open] = []
        self.remarks: list[Remark] = []

    def read(self) -> JsonNode:
        if self.text.startswith("\ufeff"):
            self._remark(RemarkKind.BYTE_ORDER_MARK, 0, "The text begins with a byte order mark")
            self.at = 1
        while True:
            node = self._value()
            while node is not None:
                if not self.open:
                    return self._last(node)
                node = self._placed(node)

    def _value(self) -> JsonNode | None:
        """Read a scalar or an empty array or object; None when one was opened that holds something."""
        char = self._next()
        if char == '"':
            start = self.at
            return JsonNode(JsonKind.STRING, self._string(), start, self.at)
        if char in ("{", "["):
            return self._opened(char)
        if match := _NUMBER.match(self.text, self.at):
            return self._number(match)
        if match := _WORD.match(self.text, self.at):
            self.at = match.end()
            value = {"true": True, "false": False, "null": None}[match[0]]
            return JsonNode(JsonKind.NULL if value is None else JsonKind.BOOLEAN, value, match.start(), match.end())
        raise JsonError(about_value(self.text, self.at, "a value"), self.at)

    def _opened(self, char: str) -> JsonNode | None:
        if len(self.open) == self.max_depth:
            raise JsonLimitError(f"Arrays and objects nest deeper than {self.max_depth} levels", self.at)
        self.open.append(one := _Open(self.at, "}" if char == "{" else "]"))
        self.at += 1
        if self._next() == one.closer:
            return self._closed()
        if one.closer == "}":
            self._name(one)
        return None

    def _closed(self) -> JsonNode:
        self.at += 1
        one = self.open.pop()
        kind = JsonKind.OBJECT if one.closer == "}" else JsonKind.ARRAY
        return JsonNode(kind, None, one.start, self.at, tuple(one.members), tuple(one.items))

    def _placed(self, node: JsonNode) -> JsonNode | None:
        """Put `node` into the innermost open one; return that when it ends here."""
        one = self.open[-1]
        if one.closer == "}":
            one.members.append(JsonMember(one.name, one.name_start, node))
        else:
            one.items.append(node)
        char = self._next()
        if char == one.closer:
            return self._closed()
        if char != ",":
            raise JsonError(about_value(self.text, self.at, f'"," or "{one.closer}"'), self.at)
        self.max_values -= 1
        if not self.max_values:
            raise JsonLimitError("There are too many values", self.at)
        comma, self.at = self.at, self.at + 1
        if self._next() == one.closer:
            raise JsonError(f'There is a comma before the "{one.closer}", where JSON allows none', comma)
        if one.closer == "}":
            self._name(one)
        return None

    def _name(self, one: _Open) -> None:
        if self._next() != '"':
            raise JsonError(about_value(self.text, self.at, "a name in double quotes"), self.at)
        one.name_start = self.at
        one.name = self._string()
        if one.name in one.names:
            self._remark(RemarkKind.REPEATED_NAME, one.name_start, f"The name {quoted(one.name)} is given twice")
        one.names.add(one.name)
        if self._next() != ":":
            raise JsonError(about_value(self.text, self.at, '":" after the name'), self.at)
        self.at += 1

    def _string(self) -> str:
        start = self.at
        value: str
        try:
            value, self.at = scanstring(self.text, start + 1, True)  # noqa: FBT003 - the C function takes no keywords
        except JSONDecodeError as error:
            raise JsonError(*about_string(self.text, start, error)) from None
        if not value.isascii() and _SURROGATE.search(value):
            self._remark(RemarkKind.LONE_SURROGATE, start, "The string holds half of a character (a lone surrogate)")
        return value

    def _number(self, match: re.Match[str]) -> JsonNode:
        start, self.at = match.span()
        value: float = math.inf
        if self.at - start <= _MOST_DIGITS or match.lastindex:
            value = float(match[0])
        if math.isinf(value):
            value = -math.inf if match[0].startswith("-") else math.inf
            self._remark(RemarkKind.UNBOUNDED_NUMBER, start, "The number is larger than a double can hold")
        elif not match.lastindex:
            value = int(match[0])
        return JsonNode(JsonKind.NUMBER, value, start, self.at)

    def _last(self, node: JsonNode) -> JsonNode:
        if self._next():
            raise JsonError(about_value(self.text, self.at, "nothing more"), self.at)
        return node

    def _next(self) -> str:
        """Skip blanks; return the character that follows, "" at the end."""
        char = self.text[self.at : self.at + 1]
        if char in " \t\n\r" and char:
            self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]  # matches the empty text too
            char = self.text[self.at : self.at + 1]
        return char

    def _remark(self, kind: RemarkKind, offset: int, message: str) -> None:
        self.remarks.append(Remark(kind, offset, message))
