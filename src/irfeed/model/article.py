"""An article, a record that has passed every rule; and an entry, an article as feeds see it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from irfeed.frozen import dataclass


class BodyFormat(StrEnum):
    """How the text of a body is written."""

    MARKDOWN = "markdown"  #: CommonMark with tables
    HTML = "html"
    TEXT = "text"  #: paragraphs parted by empty lines


class Status(StrEnum):
    """Whether an article is published, not yet, or no longer."""

    PUBLISHED = "published"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Person:
    """An author. Source: RFC 4287, section 3.2."""

    name: str
    email: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Category:
    """A category; `term` is what people read. Source: RFC 4287, section 4.2.2."""

    term: str
    scheme: str | None = None  #: the IRI of the list that the term is from
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article. The first is the one that represents it."""

    url: str
    alt: str | None  #: what it shows, for those who do not see it; "" if it adds nothing to the text; None: not said
    type: str  #: media type, "image/jpeg"
    length: int | None = None  #: bytes
    width: int | None = None  #: pixels
    height: int | None = None  #: pixels
    title: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attached file. Source: RFC 4287, section 4.2.7.2 ("enclosure"); RSS 2.0, enclosure."""

    url: str
    type: str  #: media type
    length: int | None  #: bytes; None: not known
    title: str | None = None
    duration: int | None = None  #: seconds, of sound and film


@dataclass(frozen=True, slots=True)
class Location:
    """A place that the article is about."""

    name: str
    latitude: float | None = None  #: WGS 84 degrees, north positive; given together with longitude or not at all
    longitude: float | None = None  #: WGS 84 degrees, east positive


@dataclass(frozen=True, slots=True)
class Source:
    """Where a republished article was first published. Source: RFC 4287, section 4.2.11; RSS 2.0, source."""

    title: str
    url: str  #: the page of the source
    feed: str | None = None  #: the address of its feed, without which RSS cannot name it
    id: str | None = None  #: the id of its feed
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The whole text as it was written, not yet made safe."""

    text: str
    format: BodyFormat


@dataclass(frozen=True, slots=True)
class Article:
    """A validated record: every field has the meaning and the limits that docs/reference/record.md states.

    All datetimes are aware and in whole seconds. All texts but the body are plain text.
    """

    id: str  #: permanent IRI; never changes, whatever else does
    title: str
    language: str  #: BCP 47, in its conventional case ("zh-Hant")
    departments: tuple[str, ...]  #: slugs, at least one, as the publication declares them
    url: str  #: absolute address of the article's page
    published: datetime
    updated: datetime  #: last significant change; equals `published` where the record gives none
    guid: str | None = None  #: by which subscribers of RSS and JSON Feed know it, where that is no IRI
    summary: str | None = None
    body: Body | None = None
    authors: tuple[Person, ...] = ()  #: never empty in a valid article: the publication's author stands in
    categories: tuple[Category, ...] = ()
    images: tuple[Image, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    story: str | None = None  #: shared by the translations of one article
    places: tuple[Location, ...] = ()
    rights: str | None = None
    license: str | None = None  #: address of the licence (RFC 4946)
    source: Source | None = None
    status: Status = Status.PUBLISHED
    reason: str | None = None  #: why it was withdrawn
    withdrawn: datetime | None = None  #: when it was withdrawn; set if and only if the status is withdrawn
    expires: datetime | None = None  #: from when on it leaves the feeds


# ruff: noqa: D102 - what each field means is said once, by the article


class Planned(Protocol):
    """Some of the fields of :class:`irfeed.model.Article`, which say there what they mean."""

    @property
    def id(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def departments(self) -> tuple[str, ...]: ...
    @property
    def published(self) -> datetime: ...
    @property
    def updated(self) -> datetime: ...
    @property
    def story(self) -> str | None: ...
    @property
    def status(self) -> Status: ...
    @property
    def expires(self) -> datetime | None: ...
    @property
    def withdrawn(self) -> datetime | None: ...
    @property
    def reason(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Content:
    """What an article says, ready for feeds: safe, with absolute addresses."""

    html: str  #: sanitised HTML of the whole body; "" if the article has none
    summary: str  #: plain text: the article's own summary, or one derived from the body; "" if there is neither


@dataclass(frozen=True, slots=True)
class Translation:
    """The same story in another language."""

    language: str
    url: str
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its content and its translations: all that a fragment is made of."""

    article: Article
    content: Content
    translations: tuple[Translation, ...] = ()  #: ordered by language, the article itself left out

    @property
    def text(self) -> str:
        """The summary, else the title: every format tells in plain text what an entry is about.

        Sources: RFC 4287, section 4.1.2 (a summary that is not empty, where there is no content); JSON Feed 1.1,
        content_text; RSS Best Practices Profile, content:encoded (a description before it).
        """
        return self.content.summary or self.article.title
