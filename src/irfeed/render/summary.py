"""A summary in plain text, derived from safe HTML: how a text begins, as people would quote it."""

from __future__ import annotations

import re
from html import unescape

from irfeed.render.cut import MAX_COLUMNS, shortened

#: Anything that a serialiser writes between two pieces of text.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')

#: Elements that stand within a line: their tags do not part words. All others do.
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s", "samp"),
        *("small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "del", "rt", "rp"),
    )
)
#: Elements whose text is never a part of the running text: notes on pronunciation, what was struck out, fallbacks.
_ASIDE = frozenset({"audio", "del", "picture", "rp", "rt", "s", "video"})
#: Elements whose text is left out of a summary where there is other text: titles, data, captions, programs.
_BESIDE = frozenset(
    {"aside", "figcaption", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "pre", "table"}
)
#: So many characters that are no blanks are more than any summary holds.
_ENOUGH = MAX_COLUMNS + 20

_ISOLATES = re.compile("[\u2066-\u2069]")
#: The number of a footnote, with a link to it.
_NOTE = re.compile(r'<sup><a [^>]*href="#[^>]*>[^<]*</a></sup>')


def summary_of(html: str) -> str:
    """Return a summary of safe HTML in plain text, at most `cut.MAX_COLUMNS` wide; "" if there is no text.

    Headings, tables and captions are left out, unless there is nothing else.
    """
    html = _NOTE.sub("", html) if 'href="#' in html else html
    return shortened(_running(html, _ASIDE | _BESIDE, _ENOUGH) or _running(html, _ASIDE, _ENOUGH))


def plain_text(html: str, *, all_of_it: bool = False) -> str:
    """Return the running text of safe HTML with its blanks folded: what `summary_of` is cut from.

    With `all_of_it`, the text of headings, tables, captions and programs stands in it too.
    """
    return _running(html, _ASIDE if all_of_it else _ASIDE | _BESIDE, len(html))


def _running(html: str, without: frozenset[str], enough: int) -> str:
    """Return `enough` characters of text at least, if there are so many; block elements part words."""
    pieces: list[str] = []
    at = length = 0
    inside = ""  # the outermost element that is left out, and how many of its name are open
    depth = 0
    for match in _TAG.finditer(html):
        name = match[2]
        if not inside:
            length += _add(pieces, html[at : match.start()], parts=name not in _INLINE)
            if length > enough:
                break
        at = match.end()
        if name in without and not inside and not match[1]:
            inside, depth = name, 1
        elif name == inside:
            depth += -1 if match[1] else 1
            inside = inside if depth else ""
    else:
        _add(pieces, "" if inside else html[at:], parts=False)
    return " ".join("".join(pieces).split())


def _add(pieces: list[str], written: str, *, parts: bool) -> int:
    """Add a piece of text, and a blank after it if it `parts` words; return its length without blanks."""
    text = written
    if "&" in text:
        text = unescape(text)
    if not text.isprintable():
        text = _ISOLATES.sub("", text)
    pieces.append(f"{text} " if parts else text)
    return len(text) - text.count(" ") - text.count("\n") - text.count("\t")
