"""TOML text becomes values, places and one error that says where."""

from __future__ import annotations

import tomllib

import pytest

from irfeed.syntax.lines import Lines
from irfeed.syntax.toml import TomlError, nearest, parse, places, scan

TEXT = '''# not = "a key"
title = "x" # = 1
a.b . "c d" = 1
dates = [2015-02-06 09:00:00, 1979-05-27T07:32:00Z,
  # ] in a comment
  "z", ]
long = """
key = 1
[table]
\\""" "" """
'single.quoted' = ''
"\\u00e9\\U0001F600\\n\\"" = 5
empty = {}
[departments."한 국"]
name = { en = "x", ko.x = ["a", {z = 1}] }
[[p.q]]
x = 1
[p.q.sub]
y = \'\'\'a'b\'\'\'\'
[[p.q]]
x = 2
  [[p.q.r]]
  z = inf
[late.inner]
[late]
'''


@pytest.mark.parametrize(
    ("path", "line", "column", "starts"),
    [
        ((), 1, 1, "# not"),
        (("title",), 2, 9, '"x"'),
        (("a",), 3, 1, "a.b"),
        (("a", "b", "c d"), 3, 15, "1"),
        (("dates",), 4, 9, "[2015"),
        (("dates", 1), 4, 31, "1979"),
        (("dates", 2), 6, 3, '"z"'),
        (("long",), 7, 8, '"""'),
        (("single.quoted",), 11, 19, "''"),
        (('é😀\n"',), 12, 26, "5"),
        (("empty",), 13, 9, "{}"),
        (("departments",), 14, 2, "departments"),
        (("departments", "한 국"), 14, 14, '"한 국"'),
        (("departments", "한 국", "name", "en"), 15, 15, '"x"'),
        (("departments", "한 국", "name", "ko", "x", 1, "z"), 15, 38, "1"),
        (("p", "q"), 16, 5, "q]]"),
        (("p", "q", 0, "x"), 17, 5, "1"),
        (("p", "q", 0, "sub", "y"), 19, 5, "'''a"),
        (("p", "q", 1), 20, 5, "q]]"),
        (("p", "q", 1, "x"), 21, 5, "2"),
        (("p", "q", 1, "r", 0, "z"), 23, 7, "inf"),
        (("late",), 25, 2, "late]"),
        (("title", "none", 3), 2, 9, '"x"'),
        (("none",), 1, 1, "# not"),
    ],
)
def test_places(path: tuple[str | int, ...], line: int, column: int, starts: str) -> None:
    """A key path leads to its value, a table's to its name, one that does not exist to the nearest around it."""
    offset = nearest(places(TEXT), path)
    assert Lines.of(TEXT).at(offset) == (line, column)
    assert TEXT[offset:].startswith(starts)


def test_all_values_have_places() -> None:
    """Every value that the standard library reads has a place of its own."""
    found = places(TEXT)
    open_values: list[tuple[tuple[str | int, ...], object]] = [((), tomllib.loads(TEXT))]
    while open_values:
        path, value = open_values.pop()
        assert path in found
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        open_values += [((*path, key), inner) for key, inner in pairs]


def test_parse() -> None:
    """The values are those of the standard library."""
    assert parse(TEXT) == tomllib.loads(TEXT)


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a = 1\nb = \n", 2, 5, "Invalid value"),
        ("a = 1\na = 2\n", 2, 6, "overwrite"),
        ("a", 1, 2, "Expected '='"),
        ("a = 1\n[x", 2, 3, "Expected ']'"),
        ("a = [1 2]\nb = 1", 1, 8, "Unclosed array"),
        ("x = {a=1,}", 1, 10, "Invalid initial"),
        ('x = "a\n', 1, 7, "Illegal character"),
        ('x = """a\nb', 2, 2, "Unterminated string"),
        ("x.=1", 1, 3, "Invalid initial character for a key part"),
        ('"\\Uffffffff" = 1', 1, 12, "not a Unicode scalar"),
        ("a." * 100_000 + "a = 1", 1, 65, "more than 32 parts"),
        ("y = 1\nx = " + "[" * 100_000, 2, 37, "nest deeper than 32"),
        ("x = " + "9" * 100_000, 1, 5, "more than 1000 characters"),
    ],
)
def test_errors(text: str, line: int, column: int, words: str) -> None:
    """What is not TOML, or would cost without bounds, is one error that says where and why."""
    with pytest.raises(TomlError, match=words) as caught:
        parse(text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert " at line" not in caught.value.message


def test_messages_are_short() -> None:
    """An error does not repeat a key of a megabyte."""
    with pytest.raises(TomlError, match="twice") as caught:
        parse(f"[{'k' * 100_000}]\n" * 2)
    assert len(caught.value.message) < 400


def test_where_scanner_and_library_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text that the scanner does not understand is never read, even if the library would take what precedes it."""
    monkeypatch.setattr(tomllib, "loads", lambda _text: {})
    with pytest.raises(TomlError, match="not TOML") as caught:
        parse("a = 1\nb ! 2\n" + "# What is short is read by the library alone.\n" * 8000)
    assert (caught.value.line, caught.value.column) == (2, 3)


def test_places_end_where_toml_does() -> None:
    """A text that is no TOML from some line on still has the places before it."""
    found = scan("a = 1\nb = [1, !\n")
    assert set(found.places) == {(), ("a",), ("b",), ("b", 0), ("b", 1)}
    assert found.because == ""
