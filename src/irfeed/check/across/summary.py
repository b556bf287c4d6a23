"""What is kept of a document once it was judged, in words that all formats share. Small: ten thousand fit in memory."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from irfeed.check.kind import Kind
from irfeed.findings import Place

#: Media types that say of a link that a feed is at its end.
FEED_TYPES = frozenset({"application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml"})


class Link(NamedTuple):
    """A link of the feed itself, or an outline of a list."""

    rel: str  #: "alternate" if none is written; "outline" in OPML
    href: str
    type: str  #: media type without parameters, in small letters; "" if none is written
    hreflang: str
    place: Place


class Entry(NamedTuple):
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
    links: tuple[Link, ...]
    entries: tuple[Entry, ...]

    def linked(self, rel: str) -> Link | None:
        """Return the first link of that relation."""
        return next((link for link in self.links if link.rel == rel), None)

    @property
    def self_link(self) -> Link | None:
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
