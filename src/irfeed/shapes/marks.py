"""Marks in place of values, and how they come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

#: How a value of some type is written.
How = Callable[[Any], str]

#: Signs that escapes treat, but for line ends, which part what is written: how they come out tells the escape. In HTML
#: they open a tag and a reference.
_SIGNS: Final = "&<b>&#x26;\"'/\r\t"
#: Characters for private use: before a mark, between its number and what stands in its place, and after it.
_OPEN, _NUMBER, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARK: Final = re.compile(f"{_OPEN}(\\d+){_NUMBER}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_FIRST_YEAR: Final = 9001
_FIRST_NUMBER: Final = 9 * 10**14
#: A number that does not look the same in all ways in which degrees may be written.
_FIRST_FRACTION: Final = 0.123456789


class MarkedPlace(NamedTuple):
    """Where a value stands in what was written."""

    start: int
    end: int
    value: int  #: the number of its mark
    how: How
    is_text: bool = True  #: else it is a number or a date


class Unclear(Exception):  # noqa: N818 - no error: the writer is asked about each of that shape
    """What was written does not tell where each value stands, and how."""


class Marks:
    """Marks for the values of one sample.

    Args:
        hows: in which ways values of each type may be written.
    """

    def __init__(self, hows: Mapping[type, Sequence[How]]) -> None:
        self._hows = hows
        self._texts = {how(_SIGNS): how for how in hows[str]}
        self._others: dict[str, tuple[str, How]] = {}  # what stands for what was written

    def row(self, values: Sequence[Any], first: int, is_kept: Callable[[int], bool]) -> list[Any]:
        """Return marks for a row of values, numbered from `first` on; those that are empty or kept stay as they are.

        The mark of a date is later than that of one before it in the row if and only if the date is.
        """
        dates = sorted((value, -at) for at, value in enumerate(values) if isinstance(value, datetime))
        ranks = {-at: rank for rank, (_, at) in enumerate(dates)}
        return [
            value if not value or value is True or is_kept(at) else self._mark(value, first + at, ranks.get(at, 0))
            for at, value in enumerate(values)
        ]

    def _mark(self, value: str | float | datetime, number: int, rank: int) -> str | float | datetime:
        mark: str | float | datetime
        if isinstance(value, str):
            return f"{_OPEN}{number}{_NUMBER}{_SIGNS}{_CLOSE}"
        if isinstance(value, datetime):
            mark = datetime(_FIRST_YEAR + rank, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
        elif isinstance(value, int):
            mark = _FIRST_NUMBER + number
        else:
            mark = number + _FIRST_FRACTION
        for how in self._hows[type(value)]:
            written = how(mark)
            self._others[written] = (f"{_OPEN}{number}{_NUMBER}{written}{_CLOSE}", how)
        return mark

    def marked(self, written: str) -> str:
        """Return what was written of a sample, with the marks of numbers and dates made to look like those of texts."""
        for other, (mark, _) in self._others.items():
            written = written.replace(other, mark)
        return written

    def places(self, marked: str) -> list[MarkedPlace]:
        """Return where values stand in what was written.

        Raises:
            Unclear: a mark came out in a way that is not known.
        """
        found: list[MarkedPlace] = []
        for match in _MARK.finditer(marked):
            written = match[2]
            is_text = written in self._texts
            if not is_text and written not in self._others:
                raise Unclear
            how = self._texts[written] if is_text else self._others[written][1]
            found.append(MarkedPlace(match.start(), match.end(), int(match[1]), how, is_text))
        return found
