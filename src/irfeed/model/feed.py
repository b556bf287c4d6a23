"""A feed: its format and its plan, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from irfeed.frozen import dataclass


class Format(StrEnum):
    """A feed format; the value is also the ending of its files."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"

    @property
    def label(self) -> str:
        """What people call it."""
        return _DESCRIPTIONS[self].label

    @property
    def media_type(self) -> str:
        """The media type: RFC 4287, section 7; JSON Feed 1.1; RSS 2.0 by custom."""
        return _DESCRIPTIONS[self].media_type


class _Description(NamedTuple):
    label: str
    media_type: str


_DESCRIPTIONS = {
    Format.RSS: _Description("RSS", "application/rss+xml"),
    Format.ATOM: _Description("Atom", "application/atom+xml"),
    Format.JSON: _Description("JSON Feed", "application/feed+json"),
}


@dataclass(frozen=True, slots=True)
class Variant:
    """Department × language; None means all of them."""

    department: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a feed, in the order in which it is printed. Source: RFC 8288; RFC 4287, section 4.2.7."""

    rel: str
    href: str
    type: str | None = None
    hreflang: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An entry that was taken back, for a tombstone. Source: RFC 6721, section 3."""

    id: str
    when: datetime
    reason: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """One feed document in all its formats: a subscription document, or an archive document of a month.

    `path` is the path of the document without its ending: "feed", "en/feed", "en/archive/2015-02".
    """

    variant: Variant
    id: str  #: permanent IRI, the same in all formats and archives of the feed
    language: str  #: of the feed's own texts
    title: str
    description: str
    page: str  #: address of the HTML page that the feed belongs to
    path: str
    updated: datetime  #: of the newest member; for a feed without members, the start of the id authority's date
    members: tuple[str, ...]  #: ids of the articles, in order
    links: Mapping[
        Format, tuple[Link, ...]
    ]  #: of each format: the page first, then self, then the others, then the page again
    formats: tuple[Format, ...]
    withdrawals: tuple[Withdrawal, ...] = ()
    archive: str | None = None  #: the month of an archive document, "2015-02"; None for a subscription document
    former: bool = False  #: this is the former address of a feed that has moved, kept for its subscribers
    complete: bool = False  #: RFC 5005, section 2: the members are all that the feed has
    spoken: frozenset[str] = frozenset()  #: the languages of the members
    dialect: str | None = None  #: the aggregator that the document is made for: "smartnews"

    @property
    def is_shown(self) -> bool:
        """Whether people are led to the document: it has a page, and stands on the lists of feeds."""
        return not self.former and self.dialect is None

    def document_path(self, format_: Format) -> str:
        """Return the path of the document in `format_`."""
        return f"{self.path}.{format_.value}"


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one file, and what the manifest says of it."""

    path: str  #: within the output folder, "/" between folders
    content: bytes
    media_type: str
    variant: Variant | None = None
    format: Format | None = None
    newest: datetime | None = None  #: `updated` of its newest entry
    entries: int | None = None
