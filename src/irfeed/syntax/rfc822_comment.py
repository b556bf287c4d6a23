"""Comments in the header fields of mail, and so in dates and people of RSS: RFC 822 section 3.4.3."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\\.|[()]|[^\\()]+|\\", re.DOTALL)


def without_comments(text: str) -> str:
    """Return a text with a space in the place of each comment; a comment that is never closed is none.

    Comments stand in brackets and may hold others; after a backslash, a bracket is a character like any other.
    """
    if "(" not in text:
        return text
    kept, depth = [], 0
    for piece in _PIECE.findall(text):
        if piece == "(":
            depth += 1
            kept.append(" " if depth == 1 else "")
        elif piece == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(piece)
    return text if depth else "".join(kept)
