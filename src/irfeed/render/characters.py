"""The characters that no feed may carry, or none should: what they are, and a text without them.

Sources: XML 1.0 (fifth edition), section 2.2, Char, with its note on discouraged characters; Unicode Standard
Annex 9, sections 2 and 3.1; Unicode Technical Report 36, section 3.2, on text that reads otherwise than it is.
"""

from __future__ import annotations

import re
from functools import cache

from irfeed.frozen import dataclass
from irfeed.syntax.characters import (
    CLOSER,
    LATE_CONTROLS,
    NONCHARACTERS,
    OPENERS,
    OVERRIDES,
    SURROGATES,
    is_known_clear,
)

#: Control characters (but tab and line feed), halves of surrogate pairs and noncharacters.
CONTROLS = f"\x00-\x08\x0b-\x1f{LATE_CONTROLS}{SURROGATES}{NONCHARACTERS}"

_UNWANTED = f"[{CONTROLS}{OVERRIDES}]"
#: All others, and no isolates: as a class of what there may be, the fastest of all tests.
UNSUSPICIOUS = "\t\n\x20-~\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd" + "".join(
    f"{chr(plane * 0x10000)}-{chr(plane * 0x10000 + 0xFFFD)}" for plane in range(1, 17)
)
#: So many texts are looked at in a slower way first, that takes no time to prepare.
_FIRST_TEXTS = 500
_OVERRIDE = f"[{OVERRIDES}]"
_ISOLATE = re.compile(f"[{OPENERS}{CLOSER}]")

#: Controls that part words: in their place stands a space.
_BLANKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85")

#: A tag as a serialiser writes it, with double quotes around every value.
_TAG = r'(<[^>"]*+(?:"[^"]*+"[^>"]*+)*+>)'
_VALUE = r'"([^"]*)"'

#: Elements that stand within a line, where an isolate may go on; all others end the paragraph, and it with them.
_INLINE = (
    r"</?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|r[pt]|ruby|s|samp|small|span|strong"
    r"|su[bp]|time|tt|u|var|wbr)[ >]"
)


@dataclass(frozen=True, slots=True)
class Stripped:
    """A text and what was taken out of it, in its order."""

    text: str
    controls: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()


def suspicious(text: str) -> bool:
    """Say whether `text` holds a carriage return, a control, an override or an isolate."""
    if is_known_clear(text):
        return "\r" in text
    if _Looks.left:
        _Looks.left -= 1
        if text.replace("\n", "").isprintable():
            return False
    return not _unsuspicious().fullmatch(text)


class _Looks:
    """How many texts are still to be looked at in the slower way. What is suspicious is not printable."""

    left = _FIRST_TEXTS


@cache
def _unsuspicious() -> re.Pattern[str]:
    """Return the pattern of texts that are not suspicious, which takes two milliseconds to compile."""
    return re.compile(f"[{UNSUSPICIOUS}]*+")


def strip(text: str) -> Stripped:
    """Return `text` without controls and overrides, and with line feeds for all its line ends."""
    if not suspicious(text):
        return Stripped(text)
    text = re.sub("\r\n?", "\n", text)
    found = re.findall(_UNWANTED, text)
    return Stripped(
        re.sub(_UNWANTED, lambda match: " " if match[0] in _BLANKS else "", text),
        tuple(char for char in found if not re.match(_OVERRIDE, char)),
        tuple(char for char in found if re.match(_OVERRIDE, char)),
    )


def name_of(char: str) -> str:
    """Name a character for a message: "U+202E"."""
    return f"U+{ord(char):04X}"


def balanced(text: str) -> str:
    """Return `text` with every isolate closed, and without closers of nothing (UAX 9, BD9)."""
    kept, depth = _carried(text, 0)
    return kept + CLOSER * depth


def balanced_html(html: str) -> str:
    """Return serialised HTML with isolates balanced in each paragraph and in each attribute's value."""
    if not _ISOLATE.search(html):
        return html
    done: list[str] = []
    depth = 0
    for piece in re.split(_TAG, html):
        if not piece.startswith("<"):
            text, depth = _carried(piece, depth)
            done.append(text)
            continue
        if depth and not re.match(_INLINE, piece):
            done.append(CLOSER * depth)
            depth = 0
        done.append(re.sub(_VALUE, lambda match: f'"{balanced(match[1])}"', piece))
    return "".join(done) + CLOSER * depth


def _carried(text: str, depth: int) -> tuple[str, int]:
    """Balance a run of text that begins with `depth` open isolates; say how many it leaves open."""
    if not _ISOLATE.search(text):
        return text, depth
    kept = []
    for char in text:
        if char == CLOSER:
            if not depth:
                continue
            depth -= 1
        elif char in OPENERS:
            depth += 1
        kept.append(char)
    return "".join(kept), depth
