"""From offsets in a text to lines and columns."""

from __future__ import annotations

import re

from irfeed.frozen import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one text, ready for many look-ups."""

    starts: tuple[int, ...]  #: the offset of the first character of each line; the first is 0

    @classmethod
    def of(cls, text: str) -> Lines:
        r"""Find the lines of `text`; a line ends with \n, \r\n or \r."""
        return cls((0, *(match.end() for match in _LINE_END.finditer(text))))

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at `offset`, both from 1, columns in characters."""
        from bisect import bisect_right  # noqa: PLC0415 - hardly any text is looked at so closely

        line = bisect_right(self.starts, max(offset, 0))
        return line, max(offset, 0) - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 1; of a line after the last, that of the last."""
        return self.starts[min(line, len(self.starts)) - 1] + column - 1


_STEP = 16384


class LineIndex:
    r"""The lines of one text; a line ends with \n, \r\n or \r."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._steps: list[tuple[int, int]] = []  # for each step: how many lines ended before it, where the last began

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at `offset`, both from 1, columns in characters."""
        if not self._steps:
            self._measure()
        step = min(offset // _STEP, len(self._steps) - 1)
        ended, begun = self._advance(*self._steps[step], step * _STEP, offset)
        return ended + 1, offset - begun + 1

    def _measure(self) -> None:
        ended = begun = 0
        for start in range(0, len(self._text) + 1, _STEP):
            self._steps.append((ended, begun))
            ended, begun = self._advance(ended, begun, start, start + _STEP)

    def _advance(self, ended: int, begun: int, start: int, end: int) -> tuple[int, int]:
        """Return the same two numbers for `end` as were given for `start`."""
        text = self._text
        pairs = text.count("\r\n", max(start - 1, 0), end)  # one may begin just before `start`
        ended += text.count("\n", start, end) + text.count("\r", start, end) - pairs
        last = max(text.rfind("\n", start, end), text.rfind("\r", start, end))
        return ended, last + 1 if last >= 0 else begun
