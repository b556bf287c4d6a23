"""JSON documents: values that know their place in the document, and the reading of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from irfeed.checking.result import Options, ReadingFinding
from irfeed.syntax.json import JsonError, JsonKind, JsonNode, RemarkKind, parse

#: Characters that stand for themselves; a pair of escapes that is one character; any other escape. RFC 8259 section 7.
_PIECE = re.compile(
    r'(?P<plain>[^"\\]+)|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.'
)
_MARK_AFTER = 512


class StringPlaces:
    """Finds the characters of strings; leaves marks in the text, so that many questions cost little more than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[int, tuple[list[int], list[int]]] = {}

    def offset(self, start: int, wanted: int) -> int:
        """Return where the character at `wanted` of a string's value stands; `start` is where its quotation mark does.

        Beyond the last character that is where the closing quotation mark is.
        """
        indexes, offsets = self._marks.setdefault(start, ([0], [start + 1]))
        mark = bisect_right(indexes, wanted) - 1
        index, at, pieces = indexes[mark], offsets[mark], 0
        while piece := _PIECE.match(self._text, at):
            length = len(piece["plain"] or " ")
            if wanted < index + length:
                return at + wanted - index
            index += length
            at = piece.end()
            pieces += 1
            if pieces % _MARK_AFTER == 0:  # only a walk from the last mark comes so far
                indexes.append(index)
                offsets.append(at)
        return at


@dataclass(frozen=True, slots=True)
class Spot:
    """A JSON value and where it stands. Rules read it."""

    node: JsonNode
    step: str | int = ""  #: its name or index in `parent`
    parent: Spot | None = None  #: None: the whole document
    start: int = 0  #: where to point: at the name of a member, else at the value

    @property
    def kind(self) -> JsonKind:
        """What the value is: "object", "array", "string", "number", "boolean" or "null"."""
        return self.node.kind

    @property
    def value(self) -> str | float | bool | None:
        """The value of a string, number, truth value or null; None of objects and arrays."""
        return self.node.value

    @property
    def text(self) -> str | None:
        """The value if it is a string, else None."""
        return self.node.value if isinstance(self.node.value, str) else None

    @property
    def pointer(self) -> str:
        """The RFC 6901 JSON Pointer of the value."""
        steps: list[str] = []
        one: Spot = self
        while one.parent is not None:
            steps.append(str(one.step).replace("~", "~0").replace("/", "~1"))
            one = one.parent
        return "".join(f"/{step}" for step in reversed(steps))

    def get(self, name: str) -> Spot | None:
        """Return the member of that name (the last, if it is repeated); None if there is none or this is no object."""
        for member in reversed(self.node.members):
            if member.name == name:
                return Spot(member.node, name, self, member.start)
        return None

    def string(self, name: str) -> str | None:
        """Return the text of the member of that name; None if it is missing or no string."""
        spot = self.get(name)
        return spot.text if spot else None

    def members(self) -> Iterator[Spot]:
        """Yield the members of an object; nothing of other values."""
        for member in self.node.members:
            yield Spot(member.node, member.name, self, member.start)

    def items(self) -> Iterator[Spot]:
        """Yield the items of an array; nothing of other values."""
        for index, node in enumerate(self.node.items):
            yield Spot(node, index, self, node.start)

    def inner(self) -> Iterator[Spot]:
        """Yield members or items, whichever there are."""
        return self.members() if self.node.members else self.items()


_RULES = {
    RemarkKind.REPEATED_NAME: "repeated-name",
    RemarkKind.LONE_SURROGATE: "lone-surrogate",
    RemarkKind.UNBOUNDED_NUMBER: "unbounded-number",
    RemarkKind.BYTE_ORDER_MARK: "byte-order-mark",
}


def read_json(text: str, options: Options) -> tuple[Spot | None, tuple[ReadingFinding, ...]]:
    """Return the document's value (None if the text is not JSON) and what was noticed on the way."""
    try:
        tree = parse(text, max_depth=options.deepest)
    except JsonError as error:
        rule = "json-too-deep" if "nest deeper" in error.message else "not-json"
        return None, (ReadingFinding(rule, error.message, error.offset),)
    root = Spot(tree.root, start=tree.root.start)
    return root, tuple(ReadingFinding(_RULES[remark.kind], remark.message, remark.offset) for remark in tree.remarks)


__all__ = ["Spot", "read_json"]
