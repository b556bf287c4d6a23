"""Sanitising: nh3 with the list of `allowed`, until there is nothing more to take out.

Most texts need one pass: they are written as nh3 writes, all of their addresses are plain, and nothing is taken out.

For the others, the first pass makes addresses absolute while nh3 walks the tree that it parsed. The passes after it
change nothing of their own: they take the text as readers will get it, and the last of them finds nothing to do. So
what leaves is always what nh3 wrote, never something that was changed after it. A picture whose address was taken out
is replaced by its alternative text between two passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from irfeed.render.characters import Stripped, balanced_html, strip, suspicious
from irfeed.render.sanitise import allowed, srcset
from irfeed.render.sanitise.addresses import PLAIN_LABELS, PLAIN_REST, Addresses
from irfeed.render.sanitise.limits import MAX_CHARACTERS
from irfeed.render.sanitise.pictures import without_lost

if TYPE_CHECKING:
    import nh3

#: How often a text is read again until it settles; two are enough for what people write.
MAX_PASSES = 8

_CODE_CLASS = re.compile(rf"{allowed.CODE_CLASS}\Z")

#: An address, as a serialiser writes it, that the first pass would look at twice. No match begins within another.
_DOUBTFUL = re.compile(
    rf' (?:cite|href|poster|src)="(?!https?://{PLAIN_LABELS}(?:[/?#](?:[{PLAIN_REST}]++|&amp;)*+)?+")'
)
#: What the first pass would look at, too; and what nh3 never writes, so that a pass over it would be in vain.
_SIGNS = (' srcset="', ' class="', "/>", "='", "<!", "&quot;", "&#", "\xa0")

_NOTHING = Stripped("")

AttributeFilter = Callable[[str, str, str], str | None]

#: Whose addresses the first pass resolves: nh3 makes a cleaner slowly, and so it is made once for all articles.
_ADDRESSES: ContextVar[Addresses] = ContextVar("addresses")


class Failure(Enum):
    """Why there is no safe HTML of a text."""

    TOO_LONG = auto()  #: it would be longer than `MAX_CHARACTERS`
    UNSETTLED = auto()  #: reading it again gives something else each time


@dataclass(frozen=True, slots=True)
class Sanitised:
    """Safe HTML."""

    html: str
    failure: Failure | None = None  #: if there is one, `html` is ""
    stripped: Stripped = _NOTHING  #: characters that were written as references and taken out
    balanced: bool = False  #: isolates were closed, or closers of nothing taken out


def sanitise(html: str, addresses: Addresses) -> Sanitised:
    """Return `html` with nothing in it that is not on the list, and with absolute addresses.

    `html` is within the limits of `excess`, and went through `characters.strip`.
    """
    if _untouched(html):
        return Sanitised(html)
    written = without_lost(_resolved(html, addresses) if "=" in html else _final().clean(html))
    stripped, balanced, before = _NOTHING, False, html
    if suspicious(written):
        stripped = strip(written)
        written, before = balanced_html(stripped.text), ""
        balanced = written != stripped.text
    settled = _settled(written, before)
    if isinstance(settled, Failure):
        return Sanitised("", settled)
    return Sanitised(settled, None, stripped, balanced)


def _untouched(html: str) -> bool:
    """Say whether one pass without a look at addresses shows that nothing is to be done."""
    if any(sign in html for sign in _SIGNS) or _DOUBTFUL.search(html) or suspicious(html):
        return False
    return _final().clean(html) == html == without_lost(html)


def _settled(written: str, before: str) -> str | Failure:
    """Read `written` until that changes nothing; `before` is what it was made of."""
    for _ in range(MAX_PASSES):
        if len(written) > MAX_CHARACTERS:
            return Failure.TOO_LONG
        if written == before:
            return written
        before, written = written, without_lost(_final().clean(written))
    return Failure.UNSETTLED


def _resolved(html: str, addresses: Addresses) -> str:
    """Do the first pass."""
    token = _ADDRESSES.set(addresses)
    try:
        return _first().clean(html)
    finally:
        _ADDRESSES.reset(token)


def _value_of(_tag: str, attribute: str, value: str) -> str | None:
    """Answer what nh3 asks about each attribute that is on the list: its new value, or None."""
    if attribute in allowed.LINKS:
        return _ADDRESSES.get().link(value).url
    if attribute in allowed.MEDIA:
        return _ADDRESSES.get().media(value).url
    if attribute == "srcset":
        return srcset.absolute(value, _ADDRESSES.get())
    if attribute == "class":  # is on the list for code only
        return value if _CODE_CLASS.match(value) else None
    return value


@cache
def _first() -> nh3.Cleaner:
    return _cleaner(_value_of)


@cache
def _final() -> nh3.Cleaner:
    return _cleaner(None)


def _cleaner(attribute_filter: AttributeFilter | None) -> nh3.Cleaner:
    import nh3  # noqa: PLC0415 - imported by those who sanitise, and nobody else

    return nh3.Cleaner(
        tags=allowed.TAGS,
        clean_content_tags=allowed.WITH_CONTENT,
        attributes=allowed.ATTRIBUTES,
        attribute_filter=attribute_filter,
        strip_comments=True,
        link_rel=None,
        generic_attribute_prefixes=set(),
        tag_attribute_values=allowed.VALUES,
        url_schemes=allowed.LINK_SCHEMES,
        url_relative="pass_through" if attribute_filter else "deny",
    )
