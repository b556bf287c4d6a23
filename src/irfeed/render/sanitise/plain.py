"""Bodies that are safe as they are written: a small grammar of HTML, and nothing that it does not name.

What the grammar accepts, the sanitiser would give back character for character, and nothing would be said of it:

* every element is on the list of `allowed`, is closed in its own form, and stands where HTML's parser leaves it:
  blocks in a row, lines of text in them, and in a line elements of two levels at most, of which one is a link;
* attributes are named one by one, in double quotes; addresses are plain ones (`addresses.PLAIN_LABELS`), absolute
  and of the web, without credentials, ports or escapes of names;
* text is written as a serialiser writes it: "&" only in `&amp;`, `&lt;`, `&gt;` and `&nbsp;`, no "<" or ">", no
  U+00A0, and only characters that `irfeed.render.characters` leaves alone: no controls, overrides, isolates, halves
  of pairs or noncharacters.

Paragraphs and headings at the beginning are read in one go, and what follows from tag to tag: what is open decides
which tags may follow, and whether text may. Whatever else is written goes the long way.
"""

from __future__ import annotations

import re
from typing import Final

from irfeed.render.characters import suspicious
from irfeed.render.sanitise.addresses import PLAIN_LABELS, PLAIN_REST

#: A longer body goes the long way. No shorter one has as many tags as `limits.MAX_TAGS`.
LONGEST: Final = 50_000

_WORDS: Final = frozenset(("strong", "em", "b", "i", "code", "u", "s", "small", "sub", "sup", "cite", "q", "mark"))
_LINES: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption"))
_LISTS: Final = frozenset(("ul", "ol"))
_BLOCKS: Final = (_LINES - {"li", "figcaption"}) | _LISTS | {"hr", "figure", "blockquote"}
#: Elements without an end tag.
_VOID: Final = frozenset(("br", "hr", "img"))
#: What may be in each element that holds no text of its own; "" is the body itself.
_IN: Final = {
    "": _BLOCKS,
    "ul": frozenset(("li",)),
    "ol": frozenset(("li",)),
    "blockquote": frozenset(("p",)),
    "figure": frozenset(("img", "figcaption")),
}

#: A plain address as HTML writes it: each of its "&" is `&amp;`.
_ADDRESS = rf'"https?://{PLAIN_LABELS}(?:[/?#][{PLAIN_REST}]*+(?:&amp;[{PLAIN_REST}]*+)*+)?+"'
_VALUE = r'"[^"<>&]*+(?:&(?:amp|nbsp);[^"<>&]*+)*+"'
_SIZES = r'(?: width="[0-9]{1,5}+")?+(?: height="[0-9]{1,5}+")?+(?: loading="lazy")?+'
#: The start tags that have attributes, without their angle brackets.
_LINK = re.compile(rf"a href={_ADDRESS}(?: title={_VALUE})?+")
_IMAGE = re.compile(rf"img src={_ADDRESS} alt={_VALUE}{_SIZES}")
_GAPS: Final = ("", "\n")  # what most often stands where no text may
#: Paragraphs and headings with text, links and words, which most bodies begin with, or are: read in one go. A text is
#: whatever is not "<", as C looks for one character far faster than for several.
_LINES_AHEAD = re.compile(
    rf"(?:<(p|h[1-6])>[^<]*+(?:<(?:{_LINK.pattern}>[^<]*+</a>|(strong|em|b|i|code)>[^<]*+</\2>|br>)[^<]*+)*+</\1>\n?+)*+"
)
_NO_REFERENCE = re.compile("&(?!(?:amp|lt|gt|nbsp);)")


def is_plain(html: str) -> bool:
    """Say whether `html` is a body of the grammar: safe as it is, and left as it is by `sanitise`."""
    if len(html) > LONGEST or html.count("<") != html.count(">") or not _has_plain_tags(html):
        return False
    return not ("&" in html and _NO_REFERENCE.search(html)) and "\xa0" not in html and not suspicious(html)


def _has_plain_tags(html: str) -> bool:
    """Say whether every tag is of the grammar, is closed, and stands where it may, as does text.

    Of `html` with one ">" for each "<", so that there is none in texts if each tag has one.
    """
    first, *tags = _LINES_AHEAD.sub("", html, count=1).split("<")
    if not _is_blank(first):
        return False
    state = _BODY
    for written in tags:
        tag, closed, text = written.partition(">")
        state = state[_with_attributes(tag) if " " in tag or tag == "img" else tag]
        if not closed or not (state.takes_text or text in _GAPS or (state.is_possible and _is_blank(text))):
            return False
    return state is _BODY


def _is_blank(text: str) -> bool:
    return not text.strip(" \n\t")


def _with_attributes(tag: str) -> str:
    """Return the name of a start tag with attributes, or "" if it is none of the grammar."""
    if _LINK.fullmatch(tag):
        return "a"
    return "img" if _IMAGE.fullmatch(tag) else ""


class _State(dict[str, "_State"]):
    """What is open: after each tag that may follow, what is open then. Filled as it is asked; they are few."""

    def __init__(self, path: tuple[str, ...] | None) -> None:
        super().__init__()
        self.path = path  #: the names of the open elements, from outside in; None: this is not of the grammar
        self.is_possible = path is not None
        self.takes_text = path is not None and (path[-1] if path else "") not in _IN

    def __missing__(self, tag: str) -> _State:
        after = None if self.path is None else _after(self.path, tag)
        if after is None:
            return _IMPOSSIBLE
        state = self[tag] = _states.setdefault(after, _State(after))
        return state


_IMPOSSIBLE: Final = _State(None)
_BODY: Final = _State(())
_states: Final[dict[tuple[str, ...], _State]] = {(): _BODY}


def _after(path: tuple[str, ...], tag: str) -> tuple[str, ...] | None:
    """Return what is open after a tag; None if it may not stand there."""
    if tag.startswith("/"):
        return path[:-1] if path and path[-1] == tag[1:] else None
    if tag not in _children(path):
        return None
    return path if tag in _VOID else (*path, tag)


def _children(path: tuple[str, ...]) -> frozenset[str]:
    """Return the names of the elements that may stand where these are open."""
    last = path[-1] if path else ""
    if last in _IN:
        return _IN[last]
    if last in _LINES:
        return _WORDS | {"a", "br", "img"}
    if path[-2] in _LINES:  # the first element of a line; in it there may be one more
        return _WORDS | {"br", "img"} if last == "a" else frozenset(("a", "br"))
    return frozenset(("br",))
