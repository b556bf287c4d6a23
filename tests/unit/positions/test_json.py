"""JSON text becomes a tree that knows its places, or one error at its place."""

from __future__ import annotations

import json
import math
import pickle

import pytest

from irfeed.syntax.json import JsonError, JsonKind, JsonLimitError, JsonNode, RemarkKind, parse


def plain(node: JsonNode) -> object:
    """Return the value of a node as the standard library would."""
    if node.kind is JsonKind.OBJECT:
        return {member.name: plain(member.node) for member in node.members}
    return [plain(item) for item in node.items] if node.kind is JsonKind.ARRAY else node.value


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        ' \n\t\r{"a": [1, -2, 3.5, 1e3, -0, 0], "b": {"c": null, "d": [true, false]}, "": "\\u00e9\\n\\ud83d\\ude00"} ',
        '"한국어"',
        "0",
        "-0.0",
        "12345678901234567890123",
        "[[[[]]], {}]",
    ],
)
def test_values_are_those_of_the_standard_library(text: str) -> None:
    """The values in the tree equal those that the json module reads, types included."""
    tree = parse(text)
    assert repr(plain(tree.root)) == repr(json.loads(text))
    assert tree.remarks == ()


def test_places() -> None:
    """Every node spans its own text, and every member knows where its name stands."""
    text = '{"a": [1, "x"],\n "b" : {"c": null}}'
    root = parse(text).root
    spans = [text[one.start : one.end] for one in (root, root.nearest(("a", 1)), root.nearest(("b", "c")))]
    assert spans == [text, '"x"', "null"]
    assert [text[member.start :][:3] for member in root.members] == ['"a"', '"b"']


def test_nearest() -> None:
    """A path that leads nowhere ends at the deepest node on its way."""
    root = parse('{"a": [1, {"b": 2}]}').root
    assert root.nearest(("a", 1, "b")).value == 2
    assert root.nearest(("a", 1, "z", 0)) is root.nearest(("a", 1))
    assert root.nearest(("a", 7)) is root.nearest(("a",))
    assert root.nearest(("a", -1)) is root.nearest(("a",))
    assert root.nearest((0,)) is root


def test_repeated_names_are_kept_and_noted() -> None:
    """A repeated name stays in the members, is noted at its second place, and the last value counts."""
    tree = parse('{"a": 1, "b": 0, "a": 2}')
    assert [(member.name, member.node.value) for member in tree.root.members] == [("a", 1), ("b", 0), ("a", 2)]
    assert [(remark.kind, remark.offset) for remark in tree.remarks] == [(RemarkKind.REPEATED_NAME, 17)]
    assert tree.remarks[0].message == 'The name "a" is given twice'
    got = tree.root.get("a")
    assert got is not None
    assert got.value == 2


@pytest.mark.parametrize("text", ['["\\ud800"]', '["\\udc00x"]', '["\ud800"]', '{"\\ud83d": 1}'])
def test_lone_surrogates_are_noted(text: str) -> None:
    """Half of a character is noted at its string, written as an escape or not."""
    assert [(remark.kind, remark.offset) for remark in parse(text).remarks] == [(RemarkKind.LONE_SURROGATE, 1)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("1e999", math.inf), ("-1e999", -math.inf), ("9" * 5000, math.inf), ("-" + "9" * 399, -math.inf)],
)
def test_unbounded_numbers_are_noted(text: str, value: float) -> None:
    """A number that no double holds is an infinity with a remark, never an exception."""
    tree = parse(f"[{text}]")
    assert tree.root.items[0].value == value
    assert [(remark.kind, remark.offset) for remark in tree.remarks] == [(RemarkKind.UNBOUNDED_NUMBER, 1)]


def test_long_small_number() -> None:
    """A number is not unbounded because it is written long."""
    assert parse("0." + "0" * 5000 + "1").remarks == ()


def test_byte_order_mark_is_noted() -> None:
    """A byte order mark is noted and otherwise ignored."""
    tree = parse("\ufeff[1]")
    assert plain(tree.root) == [1]
    assert [(remark.kind, remark.offset) for remark in tree.remarks] == [(RemarkKind.BYTE_ORDER_MARK, 0)]


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("", 0, "ends here"),
        ("  ", 2, "ends here"),
        ("[1", 2, 'wants "," or "]"'),
        ('{"a"', 4, 'wants ":"'),
        ('{"a": 1', 7, 'wants "," or "}"'),
        ("[1,]", 2, "comma before"),
        ('{"a": 1,}', 7, "comma before"),
        ("[,1]", 1, '"," where JSON wants a value'),
        ("[1 2]", 3, '"2" where'),
        ('{"a": 1 // x\n}', 8, "no comments"),
        ("/* x */ 1", 0, "no comments"),
        ("[NaN]", 1, "no NaN"),
        ("[-Infinity]", 1, "no NaN"),
        ("['a']", 1, "double quotes"),
        ("[“a”]", 1, "straight"),
        ("{a: 1}", 1, "a name in double quotes"),
        ("[True]", 1, "true and false"),
        ("[None]", 1, "null"),
        ("[+1]", 1, "plus sign"),
        ("[01]", 1, "begin with a zero"),
        ("[.5]", 1, "before its point"),
        ("[5.]", 1, "after its point"),
        ("[1x]", 1, '"1" where'),
        ("[1\u00a0]", 2, "ordinary space"),
        ("[\x00]", 1, "U+0000"),
        ("[1]\ufeff", 3, "byte order mark inside"),
        ("[1] 2", 4, "nothing more"),
        ("[1],", 3, "nothing more"),
        ('["a', 1, "no closing quote"),
        ('["a\nb"]', 1, "line break"),
        ('["a\tb"]', 3, "\\u0009"),
        ('["a\\qb"]', 3, "backslash"),
        ('["\\u12"]', 2, "four hexadecimal"),
        ('["\\ud83d\\u12"]', 8, "four hexadecimal"),
        ("[" * 257, 256, "deeper than 256"),
        ("[" * 1_000_000, 256, "deeper than 256"),
        ('{"a":' * 300, 1280, "deeper than 256"),
    ],
)
def test_errors(text: str, offset: int, words: str) -> None:
    """What is not JSON is one error that says why, at the offset where it goes wrong."""
    with pytest.raises(JsonError) as caught:
        parse(text)
    assert caught.value.offset == offset
    assert words in caught.value.message


def test_depth_within_the_limit() -> None:
    """The deepest nesting that is allowed is read."""
    assert parse("[" * 256 + "]" * 256).root.kind is JsonKind.ARRAY
    with pytest.raises(JsonError, match="deeper than 3"):
        parse("[[[[]]]]", max_depth=3)


def test_number_of_values() -> None:
    """A caller can bound how many values are read."""
    assert len(parse("[1, 2, 3]", max_values=3).root.items) == 3
    with pytest.raises(JsonLimitError, match="too many") as caught:
        parse("[1, 2, [3, 4]]", max_values=3)
    assert caught.value.offset == 9


def test_nodes_can_be_pickled() -> None:
    """A tree travels between processes."""
    tree = parse('{"a": [1]}')
    assert pickle.loads(pickle.dumps(tree)) == tree  # noqa: S301 - its own pickle
