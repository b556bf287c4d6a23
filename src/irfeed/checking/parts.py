"""The parts of feeds and their entries that aggregators ask for, in RSS and in Atom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from irfeed.checking.document import Document
from irfeed.checking.html import HtmlTag, markup_of
from irfeed.checking.names import NAMESPACES, clark
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding
from irfeed.syntax import moment_of_rfc822, moment_of_rfc3339

#: A part's name in RSS, and in Atom.
Part = tuple[str, str]

TITLE: Part = ("title", "atom:title")
LINK: Part = ("link", "atom:link")
ID: Part = ("guid", "atom:id")
PUBLISHED: Part = ("pubDate", "atom:published")
SUMMARY: Part = ("description", "atom:summary")
CONTENT: Part = ("content:encoded", "atom:content")
#: Selectors of entries.
ENTRIES = ("channel/item", "atom:feed/atom:entry")
#: Selectors of what holds them.
HEADS = ("rss/channel", "atom:feed")

_ATOM = f"{{{NAMESPACES['atom']}}}"


def only(name: str) -> Part:
    """Return a part that has the same name in RSS and in Atom."""
    return name, name


def held(element: Element, part: Part) -> Element | None:
    """Return the first child that is this part and says something: a text, an attribute, or a child of its own."""
    name = part[element.name.startswith(_ATOM)]
    return next((one for one in element.every(name) if one.value or one.attributes or one.children), None)


def text_of(element: Element, part: Part) -> str:
    """Return the text of a part without outer blanks; "" if it is missing."""
    found = held(element, part)
    return found.value if found is not None else ""


def moment_of(entry: Element) -> datetime | None:
    """Return when an entry was published, if it says so."""
    text = text_of(entry, PUBLISHED)
    return moment_of_rfc822(text) or moment_of_rfc3339(text)


def lacking(element: Element, document: Document, *parts: Part, then: str) -> Iterator[RuleFinding]:
    """Yield a finding for each of the parts that an element does not have; `then` says what comes of it."""
    for part in parts:
        if held(element, part) is None:
            name = part[element.name.startswith(_ATOM)]
            yield document.finding(element, f"<{document.tag(element)}> has no {name}; {then}")


def too_large(document: Document, at: Element | None, text: str, most: int, who: str) -> Iterator[RuleFinding]:
    """Yield the finding of a text with more bytes in UTF-8 than an aggregator takes."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > most:
        yield document.finding(at, f"There are {size:,} bytes; {who} takes {most:,}")


def other_format(document: Document, who: str, taken: str) -> Iterator[RuleFinding]:
    """Yield the finding of a feed in a format that an aggregator does not take."""
    yield document.finding(
        document.root or document.json, f"{who} takes {taken}, not {document.kind.removesuffix(' feed')}"
    )


class EntryPicture(NamedTuple):
    """A picture of an entry."""

    at: Element | HtmlTag
    width: int | None  #: in pixels, if the feed says it
    height: int | None

    @property
    def smaller_side(self) -> int | None:
        """The smaller of both sides, as far as the feed says them."""
        return min((side for side in (self.width, self.height) if side is not None), default=None)


#: No picture has more; Python reads no number of thousands of digits.
_PIXELS = re.compile(r"[0-9]{1,9}")
_HOLDERS = frozenset(map(clark, ("enclosure", "media:content", "media:thumbnail", "atom:link", "itunes:image")))
_ALWAYS = frozenset(map(clark, ("media:thumbnail", "itunes:image")))


def pictures(entry: Element) -> Iterator[EntryPicture]:
    """Yield the pictures of an entry: attached ones, those of Media RSS, and those in its text."""
    for element in entry.descendants():
        if element.name in _HOLDERS and _is_picture(element):
            yield EntryPicture(element, _pixels(element.get("width")), _pixels(element.get("height")))
    for tag in markup_of(entry, None).named("img"):
        width, height = (tag.attributes[name].value if name in tag.attributes else None for name in ("width", "height"))
        yield EntryPicture(tag, _pixels(width), _pixels(height))


def _is_picture(element: Element) -> bool:
    if element.name in _ALWAYS or element.get("medium") == "image":
        return True
    attached = element.name != clark("atom:link") or element.get("rel") == "enclosure"
    return attached and (element.get("type") or "").startswith("image/")


def _pixels(text: str | None) -> int | None:
    return int(text) if text is not None and _PIXELS.fullmatch(text) else None
