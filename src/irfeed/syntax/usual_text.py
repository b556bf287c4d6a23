"""Plain texts as nearly all are: they show something, and carry neither markup nor what only looks like it."""

from __future__ import annotations

import re

#: A letter or digit that is drawn. One is enough for a text to show something.
_SHOWS = re.compile("[^\\W_\u115f\u1160\u3164\uffa0]")
#: An ampersand that stands before a space, as in "Arts & Culture", begins no reference.
_MARKUP = re.compile("<|&(?! )")


def is_usual_text(text: str) -> bool:
    """Say whether `text` certainly shows something, and no HTML parser finds a tag or a reference in it."""
    return _SHOWS.search(text) is not None and not (("<" in text or "&" in text) and _MARKUP.search(text))
