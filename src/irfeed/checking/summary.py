"""What is kept of a document once it was judged, in words that all formats share. Small: ten thousand fit in memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from sys import intern
from typing import NamedTuple

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.kind import ATOM, OPML, Kind
from irfeed.checking.names import NAMESPACES, clark
from irfeed.checking.xml.element import Element
from irfeed.findings import Place
from irfeed.syntax import moment_of_rfc822, moment_of_rfc3339

#: Media types that say of a link that a feed is at its end.
FEED_TYPES = frozenset({"application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml"})


class LinkSummary(NamedTuple):
    """A link of the feed itself, or an outline of a list."""

    rel: str  #: "alternate" if none is written; "outline" in OPML
    href: str
    type: str  #: media type without parameters, in small letters; "" if none is written
    hreflang: str
    place: Place


class EntrySummary(NamedTuple):
    """An entry."""

    id: str
    title: str
    link: str
    published: datetime | None


class Summary(NamedTuple):
    """A document."""

    path: str
    kind: Kind
    id: str
    title: str
    language: str  #: in small letters
    links: tuple[LinkSummary, ...]
    entries: tuple[EntrySummary, ...]
    for_people: bool = True  #: False: it is in the dialect of an aggregator, who alone is told of it

    def linked(self, rel: str) -> LinkSummary | None:
        """Return the first link of that relation."""
        return next((link for link in self.links if link.rel == rel), None)

    @property
    def self_link(self) -> LinkSummary | None:
        """The link that says where the document is."""
        return self.linked("self")

    @property
    def home(self) -> str:
        """The address of the page that the feed is about."""
        return next((one.href for one in self.links if one.rel == "alternate" and one.type not in FEED_TYPES), "")

    def says_the_same(self, other: Summary) -> bool:
        """Say whether another document is the same feed, in the same format, with the same entries and links."""
        mine, theirs = (
            [(link.rel, link.href, link.type, link.hreflang) for link in one.links] for one in (self, other)
        )
        return mine == theirs and self._replace(path="", links=()) == other._replace(path="", links=())

    @property
    def stem(self) -> str:
        """The path without its last ending: the same for the formats of one feed."""
        folder, slash, name = self.path.rpartition("/")
        return folder + slash + (name.rpartition(".")[0] or name)

    @property
    def format(self) -> str:
        """The family of formats: "Atom", "RSS", "JSON" or "OPML"."""
        return self.kind.value.partition(" ")[0]


#: The namespaces of aggregators' dialects.
_DIALECTS = frozenset({NAMESPACES["snf"]})
#: Entries beyond these are not compared.
_MOST_ENTRIES = 1000


def summarise(document: Document) -> Summary | None:
    """Return what is worth keeping of a document; None if it could not be read or is no feed."""
    if document.json is not None and document.json.get("items"):
        return _of_json(document, document.json)
    if document.root is None or document.tree is None or not document.tree.complete:
        return None
    if document.kind in ATOM:
        return _of_atom(document, document.root)
    if document.kind in OPML:
        return _of_opml(document, document.root)
    channel = document.root.child("channel")
    return _of_rss(document, channel) if channel is not None else None


def _of_atom(document: Document, feed: Element) -> Summary:
    entries = (
        EntrySummary(
            _value(entry, "atom:id"),
            _value(entry, "atom:title"),
            next((one.get("href") or "" for one in entry.every("atom:link") if _rel(one) == "alternate"), ""),
            moment_of_rfc3339(_value(entry, "atom:published")),
        )
        for entry in feed.every("atom:entry")[:_MOST_ENTRIES]
    )
    return Summary(
        document.path,
        document.kind,
        _value(feed, "atom:id"),
        _value(feed, "atom:title"),
        (feed.language or "").lower(),
        tuple(_links(document, feed)),
        tuple(map(_small, entries)),
    )


def _of_rss(document: Document, channel: Element) -> Summary:
    entries = (
        EntrySummary(
            _value(item, "guid"),
            _value(item, "title"),
            _value(item, "link"),
            moment_of_rfc822(_value(item, "pubDate")),
        )
        for item in channel.every("item")[:_MOST_ENTRIES]
    )
    links = [*_links(document, channel)]
    page = channel.child("link")
    if page is not None:
        links.insert(0, LinkSummary("alternate", page.value, "text/html", "", document.finding(page, "").place))
    return Summary(
        document.path,
        document.kind,
        "",
        _value(channel, "title"),
        _value(channel, "language").lower(),
        tuple(links),
        tuple(map(_small, entries)),
        document.tree is None or _DIALECTS.isdisjoint(one.uri for one in document.tree.declarations),
    )


def _of_json(document: Document, feed: Spot) -> Summary:
    items = feed.get("items")
    entries = (
        EntrySummary(
            _said(item, "id"),
            _said(item, "title"),
            _said(item, "url"),
            moment_of_rfc3339(item.string("date_published") or ""),
        )
        for item in [*(items.items() if items else ())][:_MOST_ENTRIES]
    )
    links = []
    for name, rel in (("home_page_url", "alternate"), ("feed_url", "self"), ("next_url", "next")):
        spot = feed.get(name)
        if spot is not None and spot.text:
            links.append(LinkSummary(rel, spot.text, "", "", document.finding(spot, "").place))
    return Summary(
        document.path,
        document.kind,
        "",
        feed.string("title") or "",
        (feed.string("language") or "").lower(),
        tuple(links),
        tuple(map(_small, entries)),
    )


def _of_opml(document: Document, opml: Element) -> Summary:
    links = (
        LinkSummary("outline", href, "", "", document.finding(outline, "").place)
        for outline in opml.descendants()
        if outline.name == "outline" and (href := outline.get("xmlUrl") or "")
    )
    return Summary(document.path, document.kind, "", "", "", tuple(links), ())


def _links(document: Document, feed: Element) -> Iterator[LinkSummary]:
    for link in feed.every("atom:link"):
        href = (link.get("href") or "").strip()
        media_type = (link.get("type") or "").partition(";")[0].strip().lower()
        place = document.finding(link, "").place
        yield LinkSummary(_rel(link), intern(href), intern(media_type), (link.get("hreflang") or "").lower(), place)


def _rel(link: Element) -> str:
    return (link.get("rel") or "alternate").strip().removeprefix("http://www.iana.org/assignments/relation/")


def _small(entry: EntrySummary) -> EntrySummary:
    """Let the documents that hold the same entry share its texts."""
    published: datetime | None = entry.published
    return EntrySummary(intern(entry.id), intern(entry.title), intern(entry.link), published)


def _value(element: Element, name: str) -> str:
    full = clark(name)
    return next((" ".join(child.text.split()) for child in element.children if child.name == full), "")


def _said(spot: Spot, name: str) -> str:
    inner = spot.get(name)
    return " ".join(str(inner.value).split()) if inner is not None and inner.kind in ("string", "number") else ""
