"""The law of the short way through JSON Lines: what it reads of a line, the complete way reads too."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from irfeed.load import json_slowly, load_file, plain_fields
from irfeed.load import limits as most
from irfeed.load.opening import leftover
from irfeed.load.parsed import Fields
from irfeed.model.record import Record

PIECES = st.sampled_from(
    [
        *'[]{}":,\\ \t\r\x00\x1f\x7f\ufeff\u2028é한😀ae0-.',
        *('{"a":', '"a":1,', '"b":"x"', '"a"', "null", "true", "NaN", "Infinity", "1e999", "-0", "1.5", "9" * 400),
        *("\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\\\", "\\u0041", "\\uD83D", '\\"', "\\n", "/*", "<<<<<<< x"),
        *("[" * 33, "[" * 5, "]" * 5, '{"a":' * 3, "}" * 3, "version https://git-lfs.github.com/spec/v1"),
    ]
)
TEXTS = st.lists(PIECES, max_size=6).map("".join)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)
RECORDS = st.dictionaries(st.text(max_size=4), VALUES, max_size=6)


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    """Write a record on a line, with escapes or without; often one piece in it is changed."""
    line = json.dumps(draw(RECORDS), ensure_ascii=draw(st.booleans()))
    if draw(st.booleans()):
        at = draw(st.integers(0, len(line)))
        line = line[:at] + draw(PIECES) + line[at + draw(st.integers(0, 2)) :]
    return line.encode("utf-8", "replace")


@settings(max_examples=1500, deadline=None)
@given(data=lines() | TEXTS.map(str.encode) | st.binary(max_size=20))
@example(data=b'{"a": "\\ud83d\\ude00"}')
@example(data=b'{"a": "\\\\ud83d\\ude00"}')
@example(data=b'{"a": "\\ud83d\\ud83d\\ude00"}')
@example(data=b'{"a": 1, "a": 2}')
@example(data=b'{"a": {"b": 1, "b": 2}}')
@example(data=b"{" + b'"a":{' * 40 + b"}" * 41)
@example(data=b'{"a":[' + b"1," * 9998 + b"1]}")
@example(data=b'{"a":[' + b"1," * 9999 + b"1]}")
@example(data=b"[" * 100_000)
def test_what_is_read_at_once_is_right(data: bytes) -> None:
    """What is read of a line without doubt, the reader that knows places reads too, and finds no fault."""
    fields = plain_fields(data)
    if fields is not None:
        text = data.decode()
        assert leftover(text, "a.jsonl") is None
        (slow,) = json_slowly.read(text, lists=False)
        assert isinstance(slow, Fields)
        assert repr(slow) == repr(Fields(fields))


@pytest.mark.parametrize(
    "line",
    [
        '{"title": "Mayor visits Tokyo", "authors": [{"name": "Kim"}], "n": 1, "m": 1.5, "x": null, "y": true}',
        '{"title": "한국어 😀 \\ud55c \\ud83d\\ude00 \\n"}',
        '{"title": "C:\\\\users"}',
        json.dumps({"places": [{"a": [{"b": "c"}]}], "body": "x" * 30_000}),
        json.dumps({"a": [[[[[["deep"]]]]]]}),
    ],
)
def test_ordinary_lines_take_the_short_way(line: str) -> None:
    """Lines as programs write them are read at once, with or without escapes."""
    assert plain_fields(line.encode()) == json.loads(line)


@pytest.mark.parametrize(
    "line",
    [
        *('{"a": "\\ud83d"}', '{"a": 1, "a": 2}', '{"a": 1e999}', '{"a": NaN}', f'{{"a": {"9" * 400}}}', "{}", "[1]"),
        *("", " {}", '{"a": 1} ', '{"a": 1', "null", '{"a": ' + "[" * 40 + "]" * 40 + "}", '{"a": "\x01"}'),
        '{"a": [' + "1," * 10_000 + "1]}",
    ],
)
def test_doubtful_lines_take_the_long_way(line: str) -> None:
    """A line in which anything is wrong, or unusual, is left to the complete way."""
    assert plain_fields(line.encode()) is None
    assert plain_fields(b'{"a": "\xff"}') is None


def test_places_of_lines_read_at_once(tmp_path: Path) -> None:
    """The places of such a record are found when someone asks, also from another process."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'\xef\xbb\xbf\n{"title": "x", "images": [{"url": "y"}]}\r\n\n{"title": "z"}')
    first, second = load_file(file, shown_as="a.jsonl", lists=())

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert [str(one.place(("images", 0, "url"))) for one in (first, second)] == ["a.jsonl:2:35", "a.jsonl:4:1"]
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 - what was just written
    assert first.place(("title",)).pointer == "/title"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(lines() | st.sampled_from([b"", b"\r", b"<<<<<<< x", b"\xff"]), max_size=5))
def test_files_are_read_alike(parts: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file gives the same records at the same places, and the same findings, with the short way and without it."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"\n".join(parts))

    def told() -> list[object]:
        loaded = load_file(file, shown_as="a.jsonl", lists=())
        return [(repr(one.fields), one.place()) if isinstance(one, Record) else one for one in loaded]

    with monkeypatch.context() as patch:
        patch.setattr("irfeed.load.json.plain_fields", lambda _: None)
        slow = told()
    assert told() == slow


def test_no_record_has_more_values_than_a_short_text() -> None:
    """A text that is short enough not to be counted cannot pass the limit on values."""
    assert plain_fields(b'{"a":[' + b"1," * (most.MAX_VALUES - 2) + b"1]}") is not None
    assert plain_fields(b'{"a":[' + b"1," * most.MAX_VALUES + b"1]}") is None
