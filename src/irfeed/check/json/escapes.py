"""Where in a JSON text the characters of a string stand. Asked only when there is something to say."""

from __future__ import annotations

import re

#: Characters that stand for themselves; a pair of escapes that is one character; any other escape. RFC 8259 section 7.
_PIECE = re.compile(
    r'(?P<plain>[^"\\]+)|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.'
)


def offset_in_string(text: str, start: int, index: int) -> int:
    """Return where the character at `index` of a string's value stands; `start` is where its quotation mark does."""
    at = start + 1
    while piece := _PIECE.match(text, at):
        length = len(piece["plain"] or " ")
        if index < length:
            return at + index
        index -= length
        at = piece.end()
    return at
