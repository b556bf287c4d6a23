"""Entries and heads of feeds by feedgen, completed by irfeed, and their bytes. The only module that knows feedgen.

A fragment is serialised within the root that it was completed in, which declares the namespaces, so that it declares
none itself; the constant bytes before and after it are cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml.etree import Element, SubElement, _Element, tostring

from irfeed.formats.markup import DECLARATION, stylesheet_instruction
from irfeed.formats.namespaces import ATOM, ATOM_NAMESPACES, RSS_NAMESPACES
from irfeed.model import Person


def person(one: Person) -> dict[str, str]:
    """Return the parts of a person that are known. Source: RFC 4287, section 3.2."""
    parts = {"name": one.name, "email": one.email, "uri": one.url}
    return {name: value for name, value in parts.items() if value}


_ATOM_ROOT = dict(ATOM_NAMESPACES)
_RSS_ROOT = dict(RSS_NAMESPACES)


def atom_root() -> _Element:
    """Return an Atom root as feedgen makes it: in memory its own elements have no namespace."""
    return Element("feed", {"xmlns": ATOM}, nsmap=_ATOM_ROOT)


def rss_root() -> _Element:
    """Return an RSS root, without its channel."""
    return Element("rss", {"version": "2.0"}, nsmap=_RSS_ROOT)


#: Receives the finished element of an entry or feed and puts it right, in place.
Complete = Callable[[_Element], None]


class _EntryExtension:
    """What feedgen calls when it has built an entry, whichever the format.

    The entry is put into a root that declares the namespaces before it is completed, so that no element that
    is added declares one of its own.
    """

    def __init__(self, complete: Complete) -> None:
        self._complete = complete

    def extend_atom(self, entry: _Element) -> None:
        """Complete an Atom entry."""
        atom_root().append(entry)
        self._complete(entry)

    def extend_rss(self, item: _Element) -> None:
        """Complete an RSS item."""
        SubElement(rss_root(), "channel").append(item)
        self._complete(item)


def new_entry(complete: Complete) -> FeedEntry:
    """Return a feedgen entry whose element `complete` receives once feedgen has built it.

    For Atom the caller sets `updated`, always: feedgen's own default is the clock.
    """
    entry = FeedEntry()
    entry.register_extension("irfeed", partial(_EntryExtension, complete))
    return entry


class _FeedExtension:
    """What feedgen asks for namespaces, and calls when it has built the head of a feed."""

    def __init__(self, namespaces: Mapping[str, str], complete: Complete) -> None:
        self._namespaces = namespaces
        self.extend_rss = self.extend_atom = complete

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces that the root declares."""
        return dict(self._namespaces)


def new_feed(namespaces: Mapping[str, str], complete: Complete) -> FeedGenerator:
    """Return a feedgen feed whose root declares `namespaces` and is received by `complete` once it is built.

    For Atom the caller sets `updated`, always: feedgen's own default is the clock.
    """
    feed = FeedGenerator()
    feed.register_extension("irfeed", partial(_FeedExtension, namespaces, complete))
    return feed


_ATOM_TAIL = b"</feed>\n"
_RSS_TAIL = b"  </channel>\n</rss>\n"


def _opened(root: _Element) -> int:
    """Return how many bytes the start tag of `root` takes, with its line break."""
    return len(tostring(root, encoding="UTF-8")) - len("/>") + len(">\n")


_ATOM_OPENED = _opened(atom_root())
_RSS_OPENED = _opened(rss_root()) + len("  <channel>\n")


def atom_fragment(entry: _Element) -> bytes:
    """Return the bytes of an Atom entry as they stand in every document, ending in a line break."""
    return tostring(entry.getroottree(), encoding="UTF-8", pretty_print=True)[_ATOM_OPENED : -len(_ATOM_TAIL)]


def rss_fragment(item: _Element) -> bytes:
    """Return the bytes of an RSS item as they stand in every document, ending in a line break."""
    return tostring(item.getroottree(), encoding="UTF-8", pretty_print=True)[_RSS_OPENED : -len(_RSS_TAIL)]


def atom_head(feed: FeedGenerator, stylesheet: str | None) -> bytes:
    """Return what stands before the entries of an Atom document."""
    return _before(_ATOM_TAIL, feed.atom_str(pretty=True), stylesheet)


def rss_head(feed: FeedGenerator, stylesheet: str | None) -> bytes:
    """Return what stands before the items of an RSS document.

    feedgen's lastBuildDate is left out: it is there even when nothing was ever built, and costs more than the
    rest of the head, as it changes the locale of the process to format it. There is no other way to unset it.
    """
    feed._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001 - feedgen is pinned, and a test holds it
    return _before(_RSS_TAIL, feed.rss_str(pretty=True), stylesheet)


def _before(tail: bytes, document: bytes, stylesheet: str | None) -> bytes:
    head = document.removeprefix(DECLARATION).removesuffix(tail)
    return DECLARATION + stylesheet_instruction(stylesheet) + head
