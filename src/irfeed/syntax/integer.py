"""Whole numbers, as attributes and elements write them."""

from __future__ import annotations

import re

_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d*\.\d+", re.ASCII)
#: More digits than this are no number that anyone means; int() is slow on very many.
_MOST_DIGITS = 30


def why_not_integer(text: str, least: int | None = None, most: int | None = None) -> str | None:
    """Say why `text` is no whole number in decimal digits, or one outside of `least` to `most`."""
    if not text.strip():
        return "is empty"
    if not _INTEGER.fullmatch(text):
        return "is no whole number" if _DECIMAL.fullmatch(text) else "is no number"
    if len(text) > _MOST_DIGITS:
        return "has far too many digits"
    number = int(text)
    if least is not None and number < least:
        return f"is less than {least}"
    if most is not None and number > most:
        return f"is more than {most}"
    return None
