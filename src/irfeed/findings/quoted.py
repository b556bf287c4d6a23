"""The text at fault, as messages quote it."""

from __future__ import annotations

#: How many characters of a document's text a message repeats at most.
LONGEST = 60


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return `text` in double quotes, cut after `longest` characters, with invisible characters made visible."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return f'"{"".join(map(_visible, cut))}"'


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    known = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return known.get(char) or f"\\u{{{ord(char):04X}}}"
