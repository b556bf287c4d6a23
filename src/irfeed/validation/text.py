"""Texts: judged character by character; the words themselves are never changed, but for spaces around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from irfeed.syntax import characters
from irfeed.syntax.characters import flood_in, is_calm, suspect_in
from irfeed.validation import rules
from irfeed.validation.finding import FieldFinding, RecordContext, named, refuse

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


def first_of(pattern: re.Pattern[str], text: str) -> int | None:
    """Return where in a text the first stands of what `pattern` finds."""
    first = pattern.search(text)
    return first.start() if first else None


def is_visible(character: str) -> bool:
    """Say whether a character may stand in an address or an id as it is: it shows, or joins letters that do."""
    return (character.isprintable() and character != " ") or character in JOINERS


_SPACES: Final = " \t\r\n"
#: Letters that are drawn as nothing: fillers of Hangul.
_FILLERS: Final = "\u115f\u1160\u3164\uffa0"
#: An ampersand that stands before a space, as in "Arts & Culture", begins no reference.
_MARKUP: Final = re.compile("<|&(?! )")


def read_line(text: str, around: RecordContext) -> str:
    """Return a plain text of one line, without the spaces around it.

    Raises:
        RefusedError: carries the findings about the text.
    """
    line = text.strip(_SPACES)
    if _is_usual(line, line):
        return line
    around.is_unusual = True
    line = characters.with_isolates(line)
    refuse((*_of_plain(line), *rules.characters.several_lines.find(line)))
    return line


def read_lines(text: str, around: RecordContext) -> str:
    """Return a plain text of any number of lines, without the spaces around it.

    Lines end with a line feed, however they were written: XML parsers give any other end back as that.

    Raises:
        RefusedError: carries the findings about the text.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip(_SPACES)
    if _is_usual(lines, lines.replace("\n", "")):
        return lines
    around.is_unusual = True
    lines = characters.with_isolates(lines)
    refuse(_of_plain(lines))
    return lines


def read_alt(text: str, around: RecordContext) -> str:
    """Return a plain text of one line that may be empty.

    Raises:
        RefusedError: carries the findings about the text.
    """
    return read_line(text, around) if text else text


def read_body(text: str, around: RecordContext) -> str:
    """Return a text with any markup as it is written.

    Raises:
        RefusedError: carries the findings about the text.
    """
    has_references = "&" in text and "&#" in text
    if not has_references and (is_calm(text) or not (suspect_in(text) or _is_decomposed(text))):
        return text
    around.is_unusual = True
    text = characters.with_isolates(text)
    refuse(_of_characters(text))
    return text


def _is_usual(text: str, characters: str) -> bool:
    """Say at a glance that a plain text shows something, and that no rule about texts finds anything in it.

    Args:
        text: the whole.
        characters: the same without what may stand in it though it does not print.
    """
    first = text[:1]  # in nearly every text it is a letter or digit that is drawn
    return (
        (characters.isprintable() or _prints(characters))
        and ((first.isalnum() and first not in _FILLERS) or bool(_drawn().search(text)))
        and not (("<" in text or "&" in text) and _MARKUP.search(text))
        and (text.isascii() or not (flood_in(text) or _is_decomposed(text)))
    )


def _prints(text: str) -> bool:
    """Say whether all that does not print are the two spaces that writers use without a thought."""
    return text.replace("\u3000", "").replace("\xa0", "").isprintable()


def _is_decomposed(text: str) -> bool:
    return not unicodedata.is_normalized("NFC", text)


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile(f"[^\\W_{_FILLERS}]")


def _of_plain(text: str) -> Iterator[FieldFinding]:
    yield from rules.texts.blank_text.find(text)
    yield from _of_characters(text)
    yield from rules.characters.combining_flood.find(text)
    yield from rules.texts.markup_in_text.find(text)


def _of_characters(text: str) -> Iterator[FieldFinding]:
    yield from rules.characters.forbidden_character.find(text)
    yield from rules.characters.bidirectional_override.find(text)
    yield from rules.characters.unbalanced_isolate.find(text)
    yield from rules.characters.lone_surrogate.find(text)
    yield from rules.texts.forbidden_reference.find(text)
