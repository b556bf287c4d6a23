"""Characters that texts should not hold, as ranges to stand in a character class of `re`, and those that show nothing.

Sources: XML 1.0, section 2.2; Unicode Standard, section 23.7; Unicode Standard Annex 9, sections 2 and 3.1.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

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
#: Embeddings, and the isolates that Unicode recommends instead of them: LRE and RLE, closed by PDF.
_ISOLATES = {"\u202a": OPENERS[0], "\u202b": OPENERS[1]}
_NESTED = 8  #: so many embeddings in each other are looked into
_EMBEDDED = re.compile("([\u202a\u202b])([^\u202a-\u202e\n]*+)\u202c")

#: No language piles more marks than this on a letter.
MOST_MARKS = 30
#: The combining marks that go on any letter, and those of the scripts that have marks by the dozen.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
#: Controls but tab, line feed and carriage return.
_EARLY_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f"
#: XML 1.0 refuses most of these outright; the rest are the controls and noncharacters that no text means to hold.
FORBIDDEN = f"{_EARLY_CONTROLS}{LATE_CONTROLS}{NONCHARACTERS}"
_ASCII_CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r")

#: Letters and signs that are drawn as nothing: fillers of Hangul, the empty pattern of Braille.
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def is_drawn(character: str) -> bool:
    """Say whether a character by itself shows something to those who see."""
    # Of characters that only change others (variation selectors too) nothing is seen without one to change.
    unseen = character.isspace() or unicodedata.category(character) in {"Cf", "Mn", "Me"}
    return not unseen and character not in _DRAWN_AS_NOTHING


#: What most texts of most languages consist of: nothing suspect, and nothing that NFC changes or puts in another place,
#: whatever stands beside it.
CALM = (
    "\t\n\x20-~\xa1-\xac\xae-\u02ff\u0388-\u038a\u0391-\u03a1\u03a3-\u03ce\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u060c"
    "\u061b\u061f\u0620-\u064a\u0660-\u066d\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u303f\u3041-\u3096"
    "\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
#: So many texts are looked at otherwise first, which takes no time to prepare.
_FIRST_TEXTS = 500


class _Latest:
    """What was seen so far."""

    clear: str = ""  #: cleared last: a body is when it is read, and is asked about again when it is rendered
    waits: int = _FIRST_TEXTS  #: how many texts are still to be looked at otherwise


def with_isolates(text: str) -> str:
    """Return `text` with isolates for the embeddings in it that are closed on their own line; others stay.

    An isolate sets the direction of what is in it, as an embedding does, and does not reach into the text around it.
    Source: Unicode Standard Annex 9, section 2.4.
    """
    for _ in range(_NESTED):
        text, count = _EMBEDDED.subn(lambda found: f"{_ISOLATES[found[1]]}{found[2]}{CLOSER}", text)
        if not count:
            break
    return text


def suspect_in(text: str) -> bool:
    """Say whether `text` holds any forbidden character, half of a character, or sign that turns the direction.

    Nearly every text is cleared by looks that are many times as fast as one at each of its characters.
    """
    if _is_suspect(text):
        return True
    _Latest.clear = text
    return False


def is_known_clear(text: str) -> bool:
    """Say whether `text` was the last one to be cleared of anything suspect: this object, not another one like it."""
    return text is _Latest.clear


def is_calm(text: str) -> bool:
    """Say whether `text` certainly holds nothing suspect and is in NFC: one look at each character for both.

    What is in ASCII has faster looks, and the pattern of others takes a millisecond to prepare.
    """
    if text.isascii():
        return False
    if _Latest.waits:
        _Latest.waits -= 1
        return False
    if not _calm().fullmatch(text):
        return False
    _Latest.clear = text
    return True


def _is_suspect(text: str) -> bool:
    if text.isascii():
        return any(map(text.__contains__, _ASCII_CONTROLS))
    return not text.replace("\n", "").isprintable() and _suspects().search(text) is not None


def flood_in(text: str) -> re.Match[str] | None:
    """Return the first pile of more than `MOST_MARKS` combining marks; for most texts this looks at none of them."""
    return _floods().search(text) if len(text) > MOST_MARKS and not text.isascii() else None


@cache
def _calm() -> re.Pattern[str]:
    return re.compile(f"[{CALM}]*+")


@cache
def _suspects() -> re.Pattern[str]:
    return re.compile(f"[{FORBIDDEN}{SURROGATES}{OVERRIDES}{OPENERS}{CLOSER}]")


@cache
def _floods() -> re.Pattern[str]:
    return re.compile(f"[{_MARKS}]{{{MOST_MARKS + 1},}}")
