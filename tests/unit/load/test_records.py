"""Records come out with their fields, and each field knows its place."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from irfeed.findings import Finding
from irfeed.load import load_file, locator
from irfeed.model.record import Record

Load = Callable[[str, str | bytes], list[Record | Finding]]

FRONT = "---\r\ntitle: x\r\nimages:\r\n  - url: u\r\n---\r\n\r\n  \r\nHello\r\nworld\r\n"
TOML = '+++\ntitle = "x"\npublished = 2015-02-06T09:00:00+09:00\nday = 2015-02-06\nn = [1, 1.5, true, {a = 1}]\n+++\nHi'

CASES: list[tuple[str, str | bytes, list[dict[str, Any]], dict[tuple[str | int, ...], str]]] = [
    (
        "a.md",
        FRONT,
        [{"body_format": "markdown", "title": "x", "images": [{"url": "u"}], "body": "Hello\r\nworld\r\n"}],
        {(): "1:1", ("title",): "2:8", ("images", 0, "url"): "4:10", ("body",): "8:1", ("none", 3): "1:1"},
    ),
    (
        "a.markdown",
        "\n---\n---\n\nHi",
        [{"body_format": "markdown", "body": "Hi"}],
        {("body",): "5:1", ("title",): "1:1"},
    ),
    ("a.md", '{\n"a": "b"}\n}\n', [], {}),
    (
        "a.md",
        '\n{\n"a": "b"\n}\nHi',
        [{"body_format": "markdown", "a": "b", "body": "Hi"}],
        {("a",): "3:6", ("body",): "5:1"},
    ),
    ("a.md", "---\nbody_format: html\n---\n", [{"body_format": "html"}], {("body_format",): "2:14"}),
    ("a.md", "---\n---\nHi", [{"body_format": "markdown", "body": "Hi"}], {("body",): "3:1"}),
    ("a.md", "--- \n# no\n--- \n", [{"body_format": "markdown"}], {(): "1:1", ("title",): "1:1"}),
    (
        "a.md",
        TOML,
        [
            {
                "body_format": "markdown",
                "title": "x",
                "published": "2015-02-06T09:00:00+09:00",
                "day": "2015-02-06",
                "n": [1, 1.5, True, {"a": 1}],
                "body": "Hi",
            }
        ],
        {("published",): "3:13", ("n", 3, "a"): "5:25", ("body",): "7:1"},
    ),
    (
        "a.yml",
        "title: x\nauthors: &a\n  - name: y\nplaces: *a\n",
        [{"title": "x", "authors": [{"name": "y"}], "places": [{"name": "y"}]}],
        {("authors", 0, "name"): "3:11", ("places", 0, "name"): "4:9"},
    ),
    ("a.YAML", "- a: 1\n- b: 2\n---\nc: 3", [{"a": "1"}, {"b": "2"}, {"c": "3"}], {(): "1:3", ("a",): "1:6"}),
    ("a.json", b'\xef\xbb\xbf[{"a": 1},\n {"b": [2]}]', [{"a": 1}, {"b": [2]}], {(): "1:2", ("a",): "1:8"}),
    ("a.jsonl", '\n{"a": 1}', [{"a": 1}], {(): "2:1", ("a",): "2:7"}),
    (
        "a.csv",
        "\ufefftitle,images.2.url,images.7.url,categories,images.10.url\r\nx,u,,a| b\\|c |\r\n,,,,\r\n",
        [{"title": "x", "images": [{"url": "u"}], "categories": ["a", "b|c", ""]}],
        {(): "2:1", ("images", 0, "url"): "2:3", ("categories", 1): "2:6", ("images",): "2:3", ("summary",): "2:1"},
    ),
    (
        "a.csv",
        'title,images.2.url,images.7.url,images.10.url\n"한\n""국",,v,w\n',
        [{"title": '한\n"국', "images": [{"url": "v"}, {"url": "w"}]}],
        {("title",): "2:1", ("images", 0, "url"): "3:7", ("images", 1): "3:9", ("images", 2): "3:7"},
    ),
]


@pytest.mark.parametrize(("name", "content", "fields", "places"), CASES, ids=lambda value: repr(value)[:30])
def test_fields_and_places(
    load: Load,
    name: str,
    content: str | bytes,
    fields: list[dict[str, Any]],
    places: dict[tuple[str | int, ...], str],
) -> None:
    """Fields are what the file says, as text where YAML would guess, and places are those of the values."""
    records = [one for one in load(name, content) if isinstance(one, Record)]
    assert [dict(one.fields) for one in records] == fields
    assert {path: str(records[0].place(path)).removeprefix(f"{name}:") for path in places} == places


def test_places_of_later_records(load: Load) -> None:
    """A record in a list or in a later document has its own places, and a pointer from itself inwards."""
    records = [one for one in load("a.yaml", "- a: 1\n- b: 2\n---\nc: 3") if isinstance(one, Record)]
    assert [str(one.place()) for one in records] == ["a.yaml:1:3", "a.yaml:2:3", "a.yaml:4:1"]
    place = records[1].place(("b", 0))
    assert (place.line, place.column, place.pointer) == (2, 6, "/b/0")


def test_records_can_be_pickled(load: Load) -> None:
    """A record finds its places in another process too."""
    (one,) = load("a.csv", "title\nx")
    assert isinstance(one, Record)
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - its own pickle
    assert again == one
    assert again.place(("title",)) == one.place(("title",))


@pytest.mark.parametrize("changed", [b'\n{"title": "y"}\n', b"", None])
def test_file_changed_since(load: Load, tmp_path: Path, changed: bytes | None) -> None:
    """Where the file has changed since it was loaded, the line is still named, and no column that may be wrong."""
    (one,) = load("a.jsonl", '\n{"title": "x"}\n')
    file = tmp_path / "a.jsonl"
    if changed is None:
        file.unlink()
    else:
        file.write_bytes(changed)
    locator._finder.cache_clear()
    assert isinstance(one, Record)
    place = one.place(("title",))
    assert (place.line, place.column, place.pointer) == (2, None, "/title")


def test_file_that_cannot_be_read_again(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the disk while a place is looked for costs the column, not the run."""
    (one,) = load("a.json", '{"title": "x"}')

    class Broken:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            return

        def seek(self, _: int) -> None:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(locator, "opened", lambda *_: Broken())
    locator._finder.cache_clear()
    assert isinstance(one, Record)
    assert one.place().column is None


def test_streams_are_lazy(tmp_path: Path) -> None:
    """The first record of a long file is there before the rest is read."""
    file = tmp_path / "a.jsonl"
    file.write_text('{"a": 1}\n' * 100_000)
    found: Iterator[Record | Finding] = load_file(file, shown_as="a.jsonl", lists=())
    assert isinstance(next(found), Record)
    with file.open("r+b") as stream:
        stream.truncate(0)
    assert sum(1 for _ in found) < 99_999


@pytest.mark.parametrize("name", ["a.jsonl", "a.md"])
def test_error_of_the_disk(load: Load, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """An error in the middle of reading is a finding."""

    def broken(*_: object) -> Iterator[Record]:
        raise OSError(5, "Input/output error", name)

    monkeypatch.setattr("irfeed.load.lines.load_jsonl", broken)
    monkeypatch.setattr("irfeed.load.whole.load", broken)
    (one,) = load(name, "x")
    assert str(one).startswith(f"{name}: LOD001 error: This cannot be read: input/output error")


def test_exchanged_between_look_and_open(load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that becomes a folder after it was looked at is not read."""
    (tmp_path / "folder").mkdir()
    really = os.open
    monkeypatch.setattr(os, "open", lambda _file, flags: really(tmp_path / "folder", flags))
    (one,) = load("a.md", "x")
    assert isinstance(one, Finding)
    assert one.code == "LOD002"
