"""Files, cut into the pieces that are read by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.building.index import Piece
from irfeed.building.reading import sources as module
from irfeed.building.reading.sources import cut, line_ends
from irfeed.load.locator import FileType
from irfeed.load.walk import FoundFile

Cut = Callable[..., list[Piece] | None]


@pytest.fixture
def pieces(tmp_path: Path) -> Cut:
    """Return a function that cuts a file of lines with these bytes."""

    def cut_it(
        content: bytes, known: Sequence[Piece] = (), format_: FileType = FileType.JSONL, piece_lines: int = 61
    ) -> list[Piece] | None:
        file = tmp_path / "a.jsonl"
        file.write_bytes(content)
        return cut(FoundFile(str(file), "articles/a.jsonl", "", format_), str(tmp_path), piece_lines, known)

    return cut_it


def lines(*numbers: int) -> bytes:
    """Return a line for each number, of various lengths."""
    return b"".join(b'{"id": "%d", "title": "%s"}\n' % (number, b"x" * (number * 7919 % 97)) for number in numbers)


def digests(found: Sequence[Piece] | None) -> set[bytes]:
    """Return the digests of pieces."""
    return {one.digest for one in found or ()}


def test_pieces_follow_each_other_without_a_gap(pieces: Cut) -> None:
    """Together they are the file, and each begins on the line on which it says it does."""
    content = lines(*range(2000))
    found = pieces(content) or []

    assert len(found) > 10
    assert found[0].start == 0
    assert found[-1].start + found[-1].length == len(content)
    assert all(one.start + one.length == after.start for one, after in pairwise(found))
    assert all(one.line == content[: one.start].count(b"\n") + 1 for one in found)
    assert not any(one.whole for one in found)


@pytest.mark.parametrize(
    "edited",
    [
        lines(5000, *range(2000)),
        lines(*range(1000), 5000, *range(1000, 2000)),
        lines(*range(2000), 5000),
        lines(*range(1, 2000)),
        lines(*range(1000), *range(1001, 2000)),
        lines(*range(1000), 5000, *range(1001, 2000)),
        lines(*range(1999)),
    ],
    ids=["first added", "one added", "last added", "first gone", "one gone", "one changed", "last gone"],
)
@pytest.mark.parametrize("knowing", [True, False])
def test_an_edit_leaves_all_pieces_but_two_as_they_were(pieces: Cut, edited: bytes, *, knowing: bool) -> None:
    """Whether the pieces of before are known or not, an edit of a line touches only what is beside it."""
    before = pieces(lines(*range(2000))) or []
    after = pieces(edited, before if knowing else ()) or []

    assert len(digests(after) - digests(before)) <= 2
    assert len(digests(before) - digests(after)) <= 2
    assert after[-1].start + after[-1].length == len(edited)
    assert all(one.line == edited[: one.start].count(b"\n") + 1 for one in after)


_contents = st.lists(st.sampled_from([b"a", b"bb", b"ccc", b"", b"d\r", b"e\rf", b"\r", b"gggggggg"]), max_size=30).map(
    b"\n".join
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(before=_contents, after=_contents, bom=st.booleans(), gone=st.sets(st.integers(0, 9), max_size=2))
def test_whatever_is_known_the_pieces_are_those_of_the_file(
    pieces: Cut, before: bytes, after: bytes, gone: set[int], *, bom: bool
) -> None:
    """They are the file without its byte order mark, end with lines, and begin where editors say."""
    known = [one for at, one in enumerate(pieces(before, piece_lines=3) or ()) if at not in gone]
    content = b"\xef\xbb\xbf" * bom + after
    found = pieces(content, known, piece_lines=3) or []

    start = 3 * bom
    for one in found:
        assert one.start == start
        assert one.line == line_ends(content[:start]) + 1
        start += one.length
        assert start == len(content) or content[:start].endswith(b"\n")
    assert start == len(content) or not after


def test_lines_are_counted_as_editors_count_them() -> None:
    """CR LF ends one line, as does LF, as does CR."""
    assert [line_ends(raw) for raw in (b"a\n", b"a\r\n", b"a\rb\n", b"a\r", b"\r\r\n", b"a")] == [1, 1, 2, 1, 2, 0]


def test_a_file_with_nothing_in_it_has_no_pieces(pieces: Cut) -> None:
    """It is read whole, so that somebody is told."""
    assert pieces(b"") is None
    assert pieces(b"\xef\xbb\xbf") is None


def test_a_piece_is_never_much_larger_than_it_may_be(pieces: Cut, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines whose checksums never say that a piece ends are parted after so many bytes."""
    monkeypatch.setattr(module, "_LONGEST", 100)
    found = pieces(b"x" * 9 + b"\n" + (b"y" * 9 + b"\n") * 99) or []

    assert max(one.length for one in found) == 100
    assert sum(one.length for one in found) == 1000


def test_what_is_past_a_limit_is_read_whole(pieces: Cut, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too long a line, too many lines, too large a file: the loader says so, line by line."""
    content = lines(*range(100))
    with monkeypatch.context() as patch:
        patch.setattr(module, "MAX_LINE_BYTES", 50)
        assert pieces(content) is None
    with monkeypatch.context() as patch:
        patch.setattr(module, "MAX_LINES", 99)
        assert pieces(content) is None
    with monkeypatch.context() as patch:
        patch.setattr(module, "MAX_STREAM_BYTES", len(content) - 1)
        assert pieces(content) is None
        assert pieces(content, format_=FileType.MARKDOWN) is None
    assert pieces(content)


def test_other_files_are_one_piece(pieces: Cut) -> None:
    """Its digest tells whether it was written since."""
    (one,) = pieces(b"---\n", format_=FileType.MARKDOWN) or []
    (same,) = pieces(b"---\n", format_=FileType.MARKDOWN) or []
    (other,) = pieces(b"--\n", format_=FileType.MARKDOWN) or []

    assert one.whole
    assert one == same != other


def test_a_file_that_cannot_be_read_has_no_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it cannot be opened, or fails while it is read, the loader tells why."""
    assert cut(FoundFile(str(tmp_path / "a.md"), "a.md", "", FileType.MARKDOWN), str(tmp_path), 61) is None
    (tmp_path / "b.md").write_bytes(b"---")

    def fail(_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(module, "_digest", fail)
    assert cut(FoundFile(str(tmp_path / "b.md"), "b.md", "", FileType.MARKDOWN), str(tmp_path), 61) is None
