"""Links, with all of their attributes (feedgen loses most of them). Source: RFC 4287, section 4.2.7."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.etree import _Element

from irfeed._feedgen.elements import child
from irfeed._feedgen.namespaces import ATOM
from irfeed.model import Entry, Link, Source

#: In an RSS document. Source: RSS Best Practices Profile, atom:link.
RSS_LINK = f"{{{ATOM}}}link"

#: In an Atom document, where feedgen's elements have no namespace in memory.
ATOM_LINK = "link"

_PAGE = "text/html"


def add_links(parent: _Element, tag: str, links: Iterable[Link]) -> None:
    """Append `links` in their order."""
    for link in links:
        child(parent, tag, rel=link.rel, href=link.href, type=link.type, hreflang=link.hreflang, title=link.title)


def add_translations(parent: _Element, tag: str, entry: Entry) -> None:
    """Append the pages of the translations as alternates, between links to the entry's own page.

    Some readers take the first alternate link for the page of the entry, others (feedparser) the last. RFC 4287,
    section 4.1.2, allows one alternate for each pair of type and hreflang, so the last link has neither. The first is
    there already in Atom.
    """
    if entry.translations and all(link.get("rel") != "alternate" for link in parent.iterfind(tag)):
        child(parent, tag, rel="alternate", href=entry.article.url, type=_PAGE)
    for other in entry.translations:
        child(parent, tag, rel="alternate", href=other.url, type=_PAGE, hreflang=other.language, title=other.title)
    if entry.translations:
        child(parent, tag, rel="alternate", href=entry.article.url)


def add_via(parent: _Element, tag: str, source: Source) -> None:
    """Append the page that a republished article is from. Source: RFC 4287, section 4.2.7.2, "via"."""
    child(parent, tag, rel="via", href=source.url, type=_PAGE, title=source.title)
