"""Sanitising: nh3 with the list of `allowed`, until there is nothing more to take out.

The first pass makes addresses absolute while nh3 walks the tree that it parsed. The passes after it change nothing of
their own: they take the text as readers will get it, and the last of them finds nothing to do. So what leaves is
always what nh3 wrote, never something that was changed after it. A picture whose address was taken out is replaced by
its alternative text between two passes. Most texts are what the first pass gives back, and need no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from enum import Enum, auto
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote

from irfeed.frozen import dataclass
from irfeed.render.characters import Stripped, balanced_html, strip, suspicious
from irfeed.render.sanitise import allowed
from irfeed.render.sanitise.limits import MAX_CHARACTERS

if TYPE_CHECKING:
    import nh3

#: How often a text is read until it settles; three times are enough for what people write.
MAX_PASSES = 8

_CODE_CLASS = re.compile(rf"{allowed.CODE_CLASS}\Z")
_ADDRESSES = allowed.LINKS | allowed.MEDIA
#: What a filter is asked about.
_WITH_IDS = {**allowed.ATTRIBUTES, "*": allowed.ATTRIBUTES["*"] | {"id"}}
#: An address that stays as it is: absolute, of the web, without credentials or a port.
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]++\.)++[a-z]{2,}+(?:[/?#][A-Za-z0-9/?#._~!$&'()*+,;=:@%-]*+)?+\Z")

AttributeFilter = Callable[[str, str, str], str | None]

#: Where the article is whose addresses the first pass resolves: a cleaner is made once for all articles, as it is made
#: slowly.
_ARTICLE: ContextVar[str] = ContextVar("url")
#: The ids in its body that links in it lead to; few bodies have any.
_LINKED: ContextVar[Mapping[str, str]] = ContextVar("linked", default=MappingProxyType({}))

_NOTHING = Stripped("")


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


def sanitise(html: str, url: str) -> Sanitised:
    """Return `html`, of an article at `url`, with nothing in it that is not on the list, and with absolute addresses.

    `html` is within the limits of `excess`, and went through `characters.strip`.
    """
    written = _with_texts(_resolved(html, url))
    if written == html and not suspicious(html):
        return Sanitised(html)
    stripped = strip(written)
    balanced = balanced_html(stripped.text)
    settled = _settled(balanced)
    if isinstance(settled, Failure):
        return Sanitised("", settled)
    return Sanitised(settled, None, stripped, balanced != stripped.text)


def _settled(written: str) -> str | Failure:
    """Read `written` until that changes nothing."""
    for _ in range(MAX_PASSES - 1):
        if len(written) > MAX_CHARACTERS:
            return Failure.TOO_LONG
        final = _final_with_fragments() if 'href="#' in written else _final()
        before, written = written, _with_texts(final.clean(written))
        if written == before:
            return written
    return Failure.UNSETTLED


def _resolved(html: str, url: str) -> str:
    """Do the first pass."""
    token = _ARTICLE.set(url)
    linked = _LINKED.set(_linked(html, url)) if "#" in html else None
    try:
        return _first().clean(html)
    finally:
        _ARTICLE.reset(token)
        if linked:
            _LINKED.reset(linked)


def _linked(html: str, url: str) -> Mapping[str, str]:
    from irfeed.render.sanitise.fragments import linked_ids  # noqa: PLC0415 - imported with the first "#"

    return linked_ids(html, url)


def _with_texts(html: str) -> str:
    """Return what nh3 wrote with the alternative text in place of each picture that has no address."""
    if "<img" not in html:
        return html
    from irfeed.render.sanitise.pictures import without_lost  # noqa: PLC0415 - imported with the first picture

    return without_lost(html)


def _value_of(_tag: str, attribute: str, value: str) -> str | None:
    """Answer what nh3 asks about each attribute that is on the list: its new value, or None."""
    if attribute in _ADDRESSES:
        if value[:1] == "#" and attribute == "href" and (name := _LINKED.get().get(unquote(value[1:]))):
            return f"#{name}"
        return value if _PLAIN.match(value) else _address_of(attribute, value)
    if attribute == "id":
        return _LINKED.get().get(value)
    if attribute == "srcset":
        return _address_of(attribute, value)
    if attribute == "class":  # is on the list for code only
        return value if _CODE_CLASS.match(value) else None
    return value


def _address_of(attribute: str, value: str) -> str | None:
    """Return an address, or several, as it may stand; None if it may not."""
    from irfeed.render.sanitise.addresses import addresses_of  # noqa: PLC0415 - with the first that is not plain

    addresses = addresses_of(_ARTICLE.get())
    if attribute == "srcset":
        from irfeed.render.sanitise import srcset  # noqa: PLC0415 - imported with the first

        return srcset.absolute(value, addresses)
    return (addresses.link(value) if attribute in allowed.LINKS else addresses.media(value)).url


@cache
def _first() -> nh3.Cleaner:
    return _cleaner(_value_of)


@cache
def _final() -> nh3.Cleaner:
    return _cleaner(None)


@cache
def _final_with_fragments() -> nh3.Cleaner:
    from irfeed.render.sanitise.fragments import kept_again  # noqa: PLC0415 - as said above

    return _cleaner(kept_again)


def _cleaner(attribute_filter: AttributeFilter | None) -> nh3.Cleaner:
    import nh3  # noqa: PLC0415 - imported by those who sanitise, and nobody else

    return nh3.Cleaner(
        tags=allowed.TAGS,
        clean_content_tags=allowed.WITH_CONTENT,
        attributes=_WITH_IDS if attribute_filter else allowed.ATTRIBUTES,
        attribute_filter=attribute_filter,
        strip_comments=True,
        link_rel=None,
        generic_attribute_prefixes=set(),
        tag_attribute_values=allowed.VALUES,
        url_schemes=allowed.LINK_SCHEMES,
        url_relative="pass_through" if attribute_filter else "deny",
    )
