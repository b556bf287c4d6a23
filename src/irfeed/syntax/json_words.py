"""What to say of a text that is nearly JSON: the mistakes that people make, in words that help."""

from __future__ import annotations

import re
from json import JSONDecodeError

#: What stands where JSON wants something else, and what to say of it; the first that matches is said.
_MISTAKES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\Z", "The text ends here, but JSON wants {wanted}"),
        (r"//|/\*|#", "JSON has no comments"),
        (r"[-+]?(?:NaN|Infinity|inf|nan)\b", "JSON has no NaN and no Infinity; null is a value that is not known"),
        (r"'", "Names and texts stand in double quotes, not in single ones"),
        (r"[“”„‘’«»]", "Names and texts stand in straight double quotes, not in typographic ones"),
        (r"[Tt](?i:rue)\b|[Ff](?i:alse)\b", "Truth values are written true and false, in small letters"),
        (r"None\b|undefined\b|N(?i:ull)\b|n(?i:il)\b", "A value that is not known is written null"),
        (r"\+[0-9.]", "A number has no plus sign"),
        (r"-?0[0-9]", "A number does not begin with a zero"),
        (r"-?\.[0-9]", "A number has a digit before its point"),
        (r"-?[0-9]+\.(?![0-9])", "A number has a digit after its point"),
        (r"\ufeff", "There is a byte order mark inside the text"),
        (r"[\u00a0\u2000-\u200b\u3000]", "There is a blank here that JSON does not know; use an ordinary space"),
        (r"[,;]", 'There is a "{char}" where JSON wants {wanted}'),
    )
)


def about_value(text: str, offset: int, wanted: str) -> str:
    """Say what is wrong at `offset`, where JSON wants `wanted`."""
    char = text[offset : offset + 1]
    for pattern, words in _MISTAKES:
        if pattern.match(text, offset):
            return words.format(wanted=wanted, char=char)
    return f"There is {_shown(char)} where JSON wants {wanted}"


def about_string(text: str, start: int, error: JSONDecodeError) -> tuple[str, int]:
    """Say what is wrong with the string that opens at `start`, and at which offset."""
    if error.msg.startswith("Unterminated"):
        return "The string that begins here has no closing quote", start
    if error.msg.startswith("Invalid control"):
        char = text[error.pos]
        if char in "\r\n":
            return "The string that begins here does not end on its line; a line break in a text is written \\n", start
        return f"There is {_shown(char)} in a string; write it as \\u{ord(char):04x}", error.pos
    at = text.rfind("\\", start, error.pos + 1)
    if text[at + 1 : at + 2] == "u":
        return "\\u in a string wants four hexadecimal digits", at
    return 'A backslash in a string stands before one of " \\ / b f n r t u; a backslash itself is written \\\\', at


def _shown(char: str) -> str:
    return f'"{char}"' if char.isprintable() else f"the character U+{ord(char):04X}"
