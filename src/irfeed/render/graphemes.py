"""Where a text may be cut without breaking what people see as one character.

Source: Unicode Standard Annex 29, section 3.1.1, by the properties that the standard library knows. Where it knows
less than the annex asks (Extend, SpacingMark, Extended_Pictographic), these rules keep together rather more.
"""

from __future__ import annotations

import re
import unicodedata

_JOINER = "\u200d"
_EXTENDING = re.compile("[\u200c\u200d\uff9e\uff9f\u0e33\u0eb3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_PREPENDED = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_LEADING = re.compile("[\u1100-\u115f\ua960-\ua97c]")  # Hangul jamo: L
_VOWEL = re.compile("[\u1160-\u11a7\ud7b0-\ud7c6]")  # V
_TRAILING = re.compile("[\u11a8-\u11ff\ud7cb-\ud7fb]")  # T
_SYLLABLE = re.compile("[\uac00-\ud7a3]")  # LV and LVT
_VIRAMA = 9  # canonical combining class: the next letter joins the one before


def is_boundary(text: str, at: int) -> bool:
    """Say whether `text` may be cut before its character number `at`."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():
        return (before, after) != ("\r", "\n")
    return not (_extends(after) or _holds(before, after) or _is_syllable(before, after) or _is_flag(text, at))


def _extends(char: str) -> bool:
    """Marks and their like belong to what stands before them (GB9, GB9a)."""
    return bool(_EXTENDING.match(char)) or unicodedata.category(char) in ("Mn", "Mc", "Me")


def _holds(before: str, after: str) -> bool:
    """Joiners, signs that enclose numbers, and viramas take what follows to themselves (GB9b, GB9c, GB11)."""
    if before == _JOINER:
        return not after.isspace()
    if _PREPENDED.match(before):
        return True
    return unicodedata.combining(before) == _VIRAMA and after.isalpha()


def _is_syllable(before: str, after: str) -> bool:
    """Hangul jamo make syllables (GB6 to GB8)."""
    if _LEADING.match(before):
        return bool(_LEADING.match(after) or _VOWEL.match(after) or _SYLLABLE.match(after))
    if _VOWEL.match(before) or _SYLLABLE.match(before):
        return bool(_VOWEL.match(after) or _TRAILING.match(after))
    return bool(_TRAILING.match(before) and _TRAILING.match(after))


def _is_flag(text: str, at: int) -> bool:
    """Regional indicators go in pairs (GB12, GB13)."""
    if not _FLAG.match(text[at]):
        return False
    start = at
    while start and _FLAG.match(text[start - 1]):
        start -= 1
    return (at - start) % 2 == 1
