"""Texts: judged character by character; the words themselves are never changed, but for spaces around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from irfeed.syntax.characters import flood_in, suspect_in
from irfeed.validate.flaw import Flaw, refuse
from irfeed.validate.rules.characters import (
    bidirectional_override,
    combining_flood,
    forbidden_character,
    lone_surrogate,
    several_lines,
    unbalanced_isolate,
)
from irfeed.validate.rules.texts import blank_text, forbidden_reference, markup_in_text

_SPACES = " \t\r\n"
#: A letter or digit that is drawn; a text without one is looked at more closely.
_SHOWS = re.compile("[^\\W\u115f\u1160\u3164\uffa0]")
_Rule = Callable[[str], Iterator[Flaw]]
_CHARACTERS: tuple[_Rule, ...] = (
    forbidden_character.find,
    bidirectional_override.find,
    unbalanced_isolate.find,
    lone_surrogate.find,
    forbidden_reference.find,
)
_PLAIN = (blank_text.find, *_CHARACTERS, combining_flood.find, markup_in_text.find)
_ONE_LINE = (*_PLAIN, several_lines.find)


def read_line(text: str) -> str:
    """Return a plain text of one line, without the spaces around it.

    Raises:
        PydanticCustomError: carries the flaws of the text.
    """
    return _read_plain(text, _ONE_LINE)


def read_lines(text: str) -> str:
    """Return a plain text of any number of lines, without the spaces around it.

    Lines end with a line feed, however they were written: XML parsers give any other end back as that.

    Raises:
        PydanticCustomError: carries the flaws of the text.
    """
    return _read_plain(text.replace("\r\n", "\n").replace("\r", "\n"), _PLAIN)


def read_alt(text: str) -> str:
    """Return a plain text of one line that may be empty.

    Raises:
        PydanticCustomError: carries the flaws of the text.
    """
    return read_line(text) if text else text


def read_body(text: str) -> str:
    """Return a text with any markup as it is written.

    Raises:
        PydanticCustomError: carries the flaws of the text.
    """
    if "&#" in text or suspect_in(text):
        refuse(_flaws(text, _CHARACTERS))
    return text


def _read_plain(value: str, rules: tuple[_Rule, ...]) -> str:
    text = value.strip(_SPACES)
    if not (_SHOWS.search(text) and text.isprintable()) or "<" in text or "&" in text or flood_in(text):
        refuse(_flaws(text, rules))
    return text


def _flaws(text: str, rules: tuple[_Rule, ...]) -> Iterator[Flaw]:
    for rule in rules:
        yield from rule(text)
