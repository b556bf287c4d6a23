"""Values as feeds write them: dates, degrees, and plain text in RSS, which does not say whether its text is HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from irfeed.formats.markup import attribute, plain, text
from irfeed.shapes import How

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rfc3339(when: datetime) -> str:
    """Return an aware datetime as "2015-02-06T09:00:00+09:00". Source: RFC 3339, section 5.6; RFC 4287, section 3.3."""
    return when.isoformat("T", "seconds")


def rfc822(when: datetime, written: str = "") -> str:
    """Return an aware datetime as "Fri, 06 Feb 2015 09:00:00 +0900"; `written` is what `rfc3339` says of it, if known.

    Source: RFC 822, section 5, with the four digits of a year that RSS 2.0 prefers.
    """
    iso = written or rfc3339(when)  # written in C
    day, month = _DAYS[when.weekday()], _MONTHS[when.month - 1]
    return f"{day}, {iso[8:10]} {month} {iso[:4]} {iso[11:19]} {iso[-6:-3]}{iso[-2:]}"


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


def degrees(value: float) -> str:
    """Return degrees without an exponent or a negative zero, to a centimetre or so."""
    return f"{value:z.7f}".rstrip("0").rstrip(".")


def _inert(value: str) -> str:
    return plain(inert(value))


def _html(value: str) -> str:
    return text(escape(value, quote=False))


HOWS: Final[Mapping[type, Sequence[How]]] = {
    str: (text, attribute, plain, _inert, _html),
    datetime: (rfc3339, rfc822),
    int: (str,),
    float: (degrees,),
}
