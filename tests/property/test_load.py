"""Laws of loading: no bytes break it, and what it reads stands where it says."""

from __future__ import annotations

import csv
import io
import json
import string
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.findings import Finding
from irfeed.load import load_file
from irfeed.model.record import Record
from irfeed.syntax.lines import Lines

SUFFIXES = [".md", ".yaml", ".json", ".jsonl", ".csv"]

#: Pieces that mean something to one of the readers.
PIECES = st.sampled_from(
    [
        *"[]{}\"',:|\\-+#&*!<>?%@`~=\t\r\n \x00\ufeff\u2028한😀é",
        *["---\n", "+++\n", "title: x\n", "- ", "a: &a ", "*a", "<<: ", "!!str ", "null", "1e999", "NaN", "\\ud800"],
        *['"""', "'''", "[[a]]\n", "a.b = ", '{"a":', "a,b.0.c\n", "\n=======\n", "<<<<<<< x\n", "% YAML", "9" * 400],
    ]
)
DATA = st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=30).map(lambda parts: "".join(parts).encode()))

NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029"), max_size=20)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)
RECORDS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=5)

on_files = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def texts_in(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    """Return every text in `value` with the way to it."""
    if isinstance(value, str):
        return [(path, value)]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, held in pairs for found in texts_in(held, (*path, key))]


def load(file: Path, text: str) -> list[Record]:
    """Write and load a file that nothing is wrong with."""
    file.write_bytes(text.encode())
    records: list[Record] = []
    for one in load_file(file, shown_as=file.name, lists=["list"]):
        assert isinstance(one, Record), one
        records.append(one)
    return records


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(data=DATA, bom=st.sampled_from([b"", b"\xef\xbb\xbf"]))
@on_files
def test_any_bytes(suffix: str, data: bytes, bom: bytes, tmp_path: Path) -> None:
    """Whatever a file holds, it gives records or findings, each at a place inside the file, and no exception."""
    file = tmp_path / f"article{suffix}"
    file.write_bytes(bom + data)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for one in load_file(file, shown_as=file.name, lists=["a"]):
        places = [one.place] if isinstance(one, Finding) else [one.place(path) for path, _ in texts_in(one.fields)]
        assert all(1 <= (place.line or 1) <= lines for place in places)
        assert "\ud800" not in str(one)


@given(records=st.lists(RECORDS, min_size=1, max_size=4))
@on_files
def test_json(records: list[dict[str, Any]], tmp_path: Path) -> None:
    """JSON comes back equal, and every text stands where its place says."""
    text = json.dumps(records, indent=2, ensure_ascii=False)
    lines = Lines.of(text)
    found = load(tmp_path / "articles.json", text)
    assert [dict(one.fields) for one in found] == records
    for one in found:
        for path, value in texts_in(one.fields):
            place = one.place(path)
            written = json.dumps(value, ensure_ascii=False)
            assert text.startswith(written, lines.offset(place.line or 0, place.column or 0))


@given(records=st.lists(RECORDS, min_size=1, max_size=4))
@on_files
def test_jsonl(records: list[dict[str, Any]], tmp_path: Path) -> None:
    """JSON Lines come back equal, and every text stands on its record's line."""
    rows = [json.dumps(record) for record in records]
    found = load(tmp_path / "articles.jsonl", "\ufeff" + "\n\n".join(rows))
    assert [dict(one.fields) for one in found] == records
    for number, (one, row) in enumerate(zip(found, rows, strict=True)):
        for path, value in texts_in(one.fields):
            place = one.place(path)
            assert place.line == 2 * number + 1
            assert row.startswith(json.dumps(value), (place.column or 0) - 1)


@given(records=st.lists(RECORDS, min_size=1, max_size=4))
@on_files
def test_yaml(records: list[dict[str, Any]], tmp_path: Path) -> None:
    """YAML comes back equal, and every text stands where its place says."""
    text = yaml.safe_dump(records, default_style='"', allow_unicode=True, width=10_000)
    lines = Lines.of(text)
    found = load(tmp_path / "articles.yaml", text)
    assert [dict(one.fields) for one in found] == records
    for one in found:
        for path, value in texts_in(one.fields):
            place = one.place(path)
            start = lines.offset(place.line or 0, place.column or 0)
            assert text[start] == '"'
            assert yaml.safe_load(text[start:].split("\n", 1)[0]) == value


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(rows=st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=5))
@on_files
def test_csv(rows: list[list[str]], tmp_path: Path) -> None:
    """What the standard library writes as CSV comes back from where it stands, but for empty cells and outer blanks."""
    header = ["title", "images.0.url", "images.1.url", "summary"]
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    text = written.getvalue()
    lines = Lines.of(text)
    found = load(tmp_path / "articles.csv", text)
    filled = [row for row in rows if "".join(row).strip()]
    assert len(found) == len(filled)
    for one, row in zip(found, filled, strict=True):
        held = texts_in(one.fields)
        cells = [cell for cell in row if cell.strip()]
        assert [value for _, value in held] == [cell.strip() for cell in cells]
        for (path, _), cell in zip(held, cells, strict=True):
            place = one.place(path)
            quoted = '"' + cell.replace('"', '""') + '"'
            assert text.startswith(quoted, lines.offset(place.line or 0, place.column or 0))
