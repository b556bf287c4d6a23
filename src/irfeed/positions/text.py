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
