"""Plain texts as nearly all are: they show something, and carry neither markup nor what only looks like it."""

from __future__ import annotations

import re
from functools import cache

#: Letters that are drawn as nothing: fillers of Hangul.
_FILLERS = "\u115f\u1160\u3164\uffa0"
#: An ampersand that stands before a space, as in "Arts & Culture", begins no reference.
_MARKUP = re.compile("<|&(?! )")


def is_usual_text(text: str) -> bool:
    """Say whether `text` certainly shows something, and no HTML parser finds a tag or a reference in it."""
    first = text[:1]  # in nearly every text it is a letter or digit that is drawn
    if not (first.isalnum() and first not in _FILLERS) and not _drawn().search(text):
        return False
    return not (("<" in text or "&" in text) and _MARKUP.search(text))


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile(f"[^\\W_{_FILLERS}]")
