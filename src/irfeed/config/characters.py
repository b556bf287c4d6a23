"""What texts of irfeed.toml may hold: the same as those of records.

Sources: XML 1.0, section 2.2; Unicode Standard, section 23.7; Unicode Standard Annexes 9 and 15.
"""

from __future__ import annotations

import html
import re
import unicodedata

_FORBIDDEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 0x11))
    + "]"
)
_MARKUP = re.compile("<[A-Za-z/!?]")
_LAYERS = 3  # of references to references
_MOST_MARKS = 30
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def forbidden_in(text: str) -> str | None:
    """Return the first character of `text` that no document may hold, or that turns the text around it."""
    found = _FORBIDDEN.search(text)
    return found[0] if found else None


def why_no_plain_text(text: str) -> str | None:
    """Say why readers could not show `text` as it is written."""
    if not any(map(_shows, text)):
        return "shows nothing: it holds only spaces or invisible characters"
    if not _is_balanced(text):
        return "opens or closes a bidirectional isolate and not both"
    if _has_flood(text):
        return f"piles more than {_MOST_MARKS} combining marks on one character"
    layer = text
    for _ in range(_LAYERS):
        if found := _MARKUP.search(layer):
            return f"carries markup: {layer[found.start() : found.start() + 20]!r}"
        layer = html.unescape(layer)
        if forbidden_in(layer):
            return "refers to a character that no document may hold"
    return None


def _shows(character: str) -> bool:
    kind = unicodedata.category(character)
    return not (character.isspace() or kind in {"Cf", "Mn", "Me"} or character in _DRAWN_AS_NOTHING)


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in "\u2066\u2067\u2068") - (character == "\u2069")
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
