"""Offsets become lines and columns."""

from __future__ import annotations

import pytest

from irfeed.syntax.lines import Lines


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\r\nb", 4, (3, 1)),
        ("한국\n어", 3, (2, 1)),
        ("a\u2028b", 2, (1, 3)),
        ("abc", 99, (1, 100)),
        ("abc", -1, (1, 1)),
    ],
)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    r"""Lines end at \n, \r\n and \r and at nothing else; columns count characters from 1."""
    assert Lines.of(text).at(offset) == expected


def test_offset_is_the_way_back() -> None:
    """Line and column of an offset lead back to it; a line that is not there is taken for the last."""
    lines = Lines.of("ab\r\nc\n\nd")
    assert [lines.offset(*lines.at(offset)) for offset in range(8)] == list(range(8))
    assert lines.offset(9, 1) == 7
