"""How much HTML a body may be. Measured before it is parsed: deep nesting costs parsers more than its length.

Twenty thousand elements are a table of three thousand rows; no article needs a hundred elements within each other.
Parsers that readers are built on give up at 256 levels (libxml2) or at 512 (Chromium).
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

MAX_CHARACTERS = 1_000_000  #: of the body as it was written, and of the HTML that is made of it
MAX_MARKDOWN = 200_000  #: of a body in Markdown, whose parser is slow on some texts
MAX_MARKDOWN_DEPTH = 32  #: levels of Markdown's blocks: a list is two levels, a quotation one
MAX_LISTS = (MAX_MARKDOWN_DEPTH - 1) // 2  #: in Markdown, within each other
MAX_TAGS = 20_000  #: start tags and end tags together
MAX_ATTRIBUTES = 100  #: of one element, in HTML longer than `SHORT`
MAX_DEPTH = 100  #: elements open at once, those left out whose end tags HTML makes optional

SHORT = 20_000  #: characters; no tag in so short a text can have enough attributes to keep a parser busy

_TAG = re.compile(r"<(/?)([a-zA-Z][^\t\n\f\r />]*)")

#: Void elements are never open; the others close each other, and so never nest without one that counts.
_UNCOUNTED = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
        *("wbr", "caption", "colgroup", "dd", "dt", "li", "optgroup", "option", "p", "rb", "rp", "rt", "rtc"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "body", "head", "html"),
    )
)


class Excess(Enum):
    """Which limit a body is beyond."""

    CHARACTERS = auto()
    TAGS = auto()
    ATTRIBUTES = auto()
    DEPTH = auto()


def excess(html: str) -> Excess | None:
    """Say which limit `html` is beyond, if any."""
    if len(html) > MAX_CHARACTERS:
        return Excess.CHARACTERS
    if len(html) > SHORT and _many_attributes().search(html):
        return Excess.ATTRIBUTES if html.count("<") <= MAX_TAGS else Excess.TAGS
    if html.count("<") <= MAX_DEPTH:
        return None
    tags = _TAG.findall(html)
    if len(tags) > MAX_TAGS:
        return Excess.TAGS
    return Excess.DEPTH if _depth(tags) > MAX_DEPTH else None


@cache
def _many_attributes() -> re.Pattern[str]:
    """Return the pattern of a tag with too many attributes, which takes ten milliseconds to compile."""
    return re.compile(
        r"""<[a-zA-Z][^\t\n\f\r />]*+"""
        rf"""(?:[\t\n\f\r /]*+[^\t\n\f\r />][^\t\n\f\r />=]*+"""
        rf"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >]*+))?+){{{MAX_ATTRIBUTES + 1}}}"""
    )


def _depth(tags: list[tuple[str, str]]) -> int:
    """Return how many elements are open at once, at most, as the tags are written."""
    path: list[str] = []
    open_ = dict.fromkeys((name.lower() for _, name in tags), 0)
    deepest = 0
    for slash, written in tags:
        name = written.lower()
        if name in _UNCOUNTED:
            continue
        if not slash:
            path.append(name)
            open_[name] += 1
            deepest = max(deepest, len(path))
        elif open_[name]:
            _close(path, open_, name)
    return deepest


def _close(path: list[str], open_: dict[str, int], name: str) -> None:
    """Take the innermost element called `name`, and all that is open in it, off the path."""
    while True:
        last = path.pop()
        open_[last] -= 1
        if last == name:
            return
