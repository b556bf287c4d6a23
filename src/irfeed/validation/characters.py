"""Characters that texts may not hold.

Sources: XML 1.0, section 2.2; Unicode Standard Annex 9; Unicode Standard, section 23.7.
"""

from __future__ import annotations

import re

from irfeed.syntax import characters
from irfeed.validation.words import named

FORBIDDEN = re.compile(f"[{characters.FORBIDDEN}]")
OVERRIDES = re.compile(f"[{characters.OVERRIDES}]")
ISOLATES = re.compile(f"[{characters.OPENERS}{characters.CLOSER}]")
SURROGATES = re.compile(f"[{characters.SURROGATES}]")
LINE_ENDS = re.compile("[\\t\\n\\r\\u2028\\u2029]")
JOINERS = "\u200c\u200d"


def sighting(pattern: re.Pattern[str], text: str) -> str | None:
    """Return "U+202E RIGHT-TO-LEFT OVERRIDE as character 7 (2 more follow)" for what `pattern` finds, or None."""
    first = pattern.search(text)
    if not first:
        return None
    others = len(pattern.findall(text)) - 1
    more = f" ({others} more)" if others else ""
    return f"{named(first.group())} as character {first.start() + 1}{more}"


def is_visible(character: str) -> bool:
    """Say whether a character may stand in an address or an id as it is: it shows, or joins letters that do."""
    return (character.isprintable() and character != " ") or character in JOINERS
