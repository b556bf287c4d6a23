"""Words for messages: values, characters and fields as a person can read them, and guesses at what was meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from irfeed.findings.finding import LONGEST, quoted
from irfeed.model.record import label as label  # noqa: PLC0414 - one of the words

_LARGEST_BITS = 128
_NEAR = 0.7


def code_point(character: str) -> str:
    """Return "U+202E"."""
    return f"U+{ord(character):04X}"


def named(character: str) -> str:
    """Return "U+202E RIGHT-TO-LEFT OVERRIDE"; control characters have no names of their own."""
    unnamed = "CONTROL CHARACTER" if unicodedata.category(character) == "Cc" else "NONCHARACTER"
    return f"{code_point(character)} {unicodedata.name(character, unnamed)}"


def shown(value: object) -> str:
    """Return any value of a record in a few words."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return _number(value)
    if value is None:
        return "nothing (null)"
    return "an object" if isinstance(value, Mapping) else "a list"


def _number(value: float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() > _LARGEST_BITS:
        return "a very large number"  # Python refuses to print the largest
    return f"the number {value}"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the one of `choices` that `word` was probably meant to be, or None."""
    import difflib  # noqa: PLC0415 - only guesses need it, and it takes long to import

    by_folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(word.casefold()[:LONGEST], by_folded, n=1, cutoff=_NEAR)
    return by_folded[near[0]] if near else None


def listed(words: Iterable[str]) -> str:
    """Return "a, b, c", cut after a dozen."""
    every = list(words)
    most = 12
    return ", ".join(every[:most]) + (", …" if len(every) > most else "")
