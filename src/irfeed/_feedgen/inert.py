"""Plain text for RSS 2.0, which does not say whether its text is HTML, so that readers guess."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Invisible, forbids no more than a line break, and is no part of a tag or of a character reference.
_WORD_JOINER = "\u2060"

#: What opens a tag or a comment, or may be a character reference. Source: HTML, section 13.2.5 (tokenisation).
_OPENING = re.compile(r"<(?=[A-Za-z/!?])|&#?[A-Za-z0-9]{1,32};?")

_ESCAPED = re.compile(r"([&<>])")
_REFERENCES = {"&": "#x26", "<": "#x3C", ">": "#x3E"}


def inert(text: str) -> str:
    """Return plain text that says the same to a reader that takes it for HTML as to one that takes it for text.

    Most text is returned as it is: "AT&T: 3 < 4" is the same in both. Where something would open a tag or is a
    character reference, an invisible word joiner after its first sign keeps it from that, and nothing else is changed.
    """
    if "<" not in text and "&" not in text:
        return text
    return _OPENING.sub(_held, text)


def _held(found: re.Match[str]) -> str:
    mark = found[0]
    is_same = mark != "<" and unescape(mark) == mark  # HTML, section 13.2.5.73: a name that is none stays as it is
    return mark if is_same else f"{mark[0]}{_WORD_JOINER}{mark[1:]}"


def write_plain(element: _Element) -> None:
    """Write the text of an element that holds plain text with hexadecimal references for "&", "<" and ">".

    Source: RSS Advisory Board, RSS Best Practices Profile, character data: the form that most readers take
    for plain text.
    """
    text = element.text
    if text is None or not ("&" in text or "<" in text or ">" in text):
        return
    from lxml.etree import Entity  # noqa: PLC0415 - those who write without a tree need no lxml

    element.text, *rest = _ESCAPED.split(text)
    for mark, tail in zip(rest[::2], rest[1::2], strict=True):
        reference = Entity(_REFERENCES[mark])
        reference.tail = tail
        element.append(reference)
