"""Messages that stay short, whatever they quote."""

from __future__ import annotations

from typing import Final

#: The longest message that is printed whole, in characters.
LONGEST: Final = 1000
_KEPT: Final = 300


def brief(message: str) -> str:
    """Return a message as it is; of one that quotes more than a person reads, its beginning and its end."""
    if len(message) <= LONGEST:
        return message
    return f"{message[:_KEPT]} [… {len(message) - 2 * _KEPT:,} characters …] {message[-_KEPT:]}"
