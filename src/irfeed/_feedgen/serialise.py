"""Elements to bytes: fragments that fit into every document, and the heads that they are put behind.

A fragment is serialised within the root that it was completed in, which declares the namespaces, so that it
declares none itself; the constant bytes before and after it are cut off.
"""

from __future__ import annotations

from feedgen.feed import FeedGenerator
from lxml.etree import _Element, tostring

from irfeed._feedgen.roots import atom_root, rss_root
from irfeed._markup import DECLARATION, stylesheet_instruction

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
