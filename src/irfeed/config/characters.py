"""What texts of irfeed.toml may hold: the same as those of records.

Sources: XML 1.0, section 2.2; Unicode Standard, section 23.7; Unicode Standard Annexes 9 and 15.
"""

from __future__ import annotations

import re
import unicodedata

from irfeed.syntax.characters import CLOSER, LATE_CONTROLS, NONCHARACTERS, OPENERS, OVERRIDES, SURROGATES, is_drawn

_FORBIDDEN = re.compile(f"[\x00-\x1f{LATE_CONTROLS}\u2028\u2029{OVERRIDES}{SURROGATES}{NONCHARACTERS}]")
_MARKUP = re.compile("<[A-Za-z/!?]")
_LAYERS = 3  # of references to references
_MOST_MARKS = 30


def forbidden_in(text: str) -> str | None:
    """Return the first character of `text` that no document may hold, or that turns the text around it."""
    found = _FORBIDDEN.search(text)
    return found[0] if found else None


def why_no_plain_text(text: str) -> str | None:
    """Say why readers could not show `text` as it is written."""
    if not any(map(is_drawn, text)):
        return "shows nothing: it holds only spaces or invisible characters"
    if not _is_balanced(text):
        return "opens or closes a bidirectional isolate and not both"
    if _has_flood(text):
        return f"piles more than {_MOST_MARKS} combining marks on one character"
    layer = text
    for _ in range(_LAYERS):
        if found := _MARKUP.search(layer):
            return f"carries markup: {layer[found.start() : found.start() + 20]!r}"
        layer = _unescaped(layer)
        if forbidden_in(layer):
            return "refers to a character that no document may hold"
    return None


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - its table of names takes some milliseconds

    return html.unescape(text)


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in OPENERS) - (character == CLOSER)
        if depth < 0:
            return False
    return depth == 0


def _has_flood(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            return True
    return False
