"""JSON of which something is wrong, or may be: read so that every finding has its place (RFC 8259)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from irfeed.load.limits import MAX_JSON_VALUES
from irfeed.load.parsed import Fields, TextFinding, beyond
from irfeed.load.rules import formats, texts
from irfeed.model.record import Path
from irfeed.syntax.json import JsonError, JsonKind, JsonLimitError, JsonNode, RemarkKind, parse

#: Deeper than any record may be, and shallow enough to go through by recursion.
_DEPTH = 64

_RULES = {
    RemarkKind.REPEATED_NAME: texts.repeated_name,
    RemarkKind.LONE_SURROGATE: texts.half_character,
    RemarkKind.UNBOUNDED_NUMBER: texts.unbounded_number,
}
_A = {
    JsonKind.ARRAY: "a list",
    JsonKind.STRING: "a text",
    JsonKind.NUMBER: "a number",
    JsonKind.BOOLEAN: "true or false",
    JsonKind.NULL: "null",
}


def finder(text: str) -> Callable[[Path], int]:
    """Return what gives the offset of the value at a path in `text`, or of the nearest around it."""
    root = parse(text, max_depth=_DEPTH, max_values=MAX_JSON_VALUES).root
    return lambda path: root.nearest(path).start


def read(text: str, *, lists: bool) -> Iterator[Fields | TextFinding]:
    """Read the record in `text`, or with `lists` the list of records, and find what is wrong with it."""
    try:
        tree = parse(text, max_depth=_DEPTH, max_values=MAX_JSON_VALUES)
    except JsonError as error:
        rule = texts.too_deep_or_too_many if isinstance(error, JsonLimitError) else formats.json_syntax
        yield TextFinding(rule, error.offset, error.message, error.path)
        return
    spoilt: set[Path] = set()
    for remark in tree.remarks:
        if rule_of := _RULES.get(remark.kind):
            path = tree.root.way_to(remark.offset)
            spoilt.add(path[:1] if tree.root.kind is JsonKind.ARRAY else ())
            yield TextFinding(rule_of, remark.offset, remark.message, path)
    nodes = enumerate(tree.root.items) if lists and tree.root.kind is JsonKind.ARRAY else [(None, tree.root)]
    for number, node in nodes:
        within = () if number is None else (number,)
        if within not in spoilt and () not in spoilt:
            yield _judged(node, within)


def _judged(node: JsonNode, within: Path) -> Fields | TextFinding:
    if node.kind is not JsonKind.OBJECT:
        return TextFinding(texts.not_a_record, node.start, f"There is {_A[node.kind]} where a record should be", within)
    values = _plain(node)
    if over := beyond(values):
        path, message = over
        return TextFinding(texts.too_deep_or_too_many, node.nearest(path).start, message, (*within, *path))
    return Fields(values, within)


def _plain(node: JsonNode) -> Any:  # noqa: ANN401 - JSON may be anything
    if node.kind is JsonKind.OBJECT:
        return {member.name: _plain(member.node) for member in node.members}
    return [_plain(item) for item in node.items] if node.kind is JsonKind.ARRAY else node.value
