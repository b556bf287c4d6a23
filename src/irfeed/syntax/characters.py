"""Characters that texts should not hold, as ranges to stand in a character class of `re`, and those that show nothing.

Sources: XML 1.0, section 2.2; Unicode Standard, section 23.7; Unicode Standard Annex 9, sections 2 and 3.1.
"""

from __future__ import annotations

import unicodedata

#: Code points that are no characters, in every plane.
NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane * 0x10000 + end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)
)
#: DEL and the C1 controls.
LATE_CONTROLS = "\x7f-\x9f"
#: Halves of characters beyond the basic plane.
SURROGATES = "\ud800-\udfff"
#: Embeddings and overrides: they reorder all that follows, beyond the text that they stand in.
OVERRIDES = "\u202a-\u202e"
OPENERS = "\u2066\u2067\u2068"  #: LRI, RLI, FSI: open an isolate
CLOSER = "\u2069"  #: PDI: closes it

#: Letters and signs that are drawn as nothing: fillers of Hangul, the empty pattern of Braille.
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def is_drawn(character: str) -> bool:
    """Say whether a character by itself shows something to those who see."""
    # Of characters that only change others (variation selectors too) nothing is seen without one to change.
    unseen = character.isspace() or unicodedata.category(character) in {"Cf", "Mn", "Me"}
    return not unseen and character not in _DRAWN_AS_NOTHING
