"""Where in a JSON text the characters of a string stand. Asked only when there is something to say."""

from __future__ import annotations

import re
from bisect import bisect_right

#: Characters that stand for themselves; a pair of escapes that is one character; any other escape. RFC 8259 section 7.
_PIECE = re.compile(
    r'(?P<plain>[^"\\]+)|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.'
)
_MARK_AFTER = 512


class StringPlaces:
    """Finds the characters of strings; leaves marks in the text, so that many questions cost little more than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[int, tuple[list[int], list[int]]] = {}

    def offset(self, start: int, wanted: int) -> int:
        """Return where the character at `wanted` of a string's value stands; `start` is where its quotation mark does.

        Beyond the last character that is where the closing quotation mark is.
        """
        indexes, offsets = self._marks.setdefault(start, ([0], [start + 1]))
        mark = bisect_right(indexes, wanted) - 1
        index, at, pieces = indexes[mark], offsets[mark], 0
        while piece := _PIECE.match(self._text, at):
            length = len(piece["plain"] or " ")
            if wanted < index + length:
                return at + wanted - index
            index += length
            at = piece.end()
            pieces += 1
            if pieces % _MARK_AFTER == 0:  # only a walk from the last mark comes so far
                indexes.append(index)
                offsets.append(at)
        return at
