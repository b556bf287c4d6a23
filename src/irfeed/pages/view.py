"""What templates see: publications write templates of their own against these names, so they are kept.

Texts carry the language that they are really in, so that pages can say it (WCAG 2.2, 3.1.2).
"""

from __future__ import annotations

from markupsafe import Markup

from irfeed.frozen import dataclass
from irfeed.model.publication import Publication, Text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text, and the language that it is in."""

    text: str
    language: str
    direction: str  #: "ltr" or "rtl"


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another page."""

    href: str
    label: Phrase
    language: str  #: of the page that it leads to
    here: bool = False  #: it leads to the page that it is on
    name: str | None = None  #: what to read out, where the label says enough only to the eye


@dataclass(frozen=True, slots=True)
class SubscribeAddress:
    """A document of the feed, to subscribe to."""

    name: str  #: of the format: "RSS"
    href: str
    media_type: str


@dataclass(frozen=True, slots=True)
class HeadLink:
    """A <link rel="alternate"> in the head. Source: HTML, section 4.6.7.1."""

    href: str
    hreflang: str
    type: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The feeds of one department, by language."""

    name: Phrase
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The thumbnail of an entry."""

    src: str
    alt: str
    width: int | None
    height: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of an entry, in its language."""

    field: str  #: of the article; the class of the paragraph
    text: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry on a page."""

    title: Phrase
    url: str
    moment: str  #: RFC 3339, for machines
    day: str  #: for people
    departments: tuple[Phrase, ...]
    language_name: Phrase | None  #: where it is another language than that of the page's words
    paragraphs: tuple[Paragraph, ...]  #: the summary, and whatever other texts the article has for pages
    picture: Picture | None
    translations: tuple[Way, ...]

    @property
    def summary(self) -> str:
        """The summary, "" if there is none."""
        return next((one.text for one in self.paragraphs if one.field == "summary"), "")


@dataclass(frozen=True, slots=True)
class Year:
    """The months of one year that have pages, newest first."""

    name: str
    months: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    language: str  #: of the page's words
    direction: str
    title: Phrase
    description: Phrase
    publication: Phrase  #: its title
    home: str  #: the page of the site that the feed belongs to
    address: str  #: of this page
    stylesheet: str
    icon: str | None
    logo: str | None
    rights: Phrase | None
    feed_list: str  #: address of the OPML file
    head_links: tuple[HeadLink, ...]
    languages: tuple[Way, ...] = ()  #: this feed in its languages, itself among them
    departments: tuple[Way, ...] = ()  #: the feeds of departments in this language, this one among them
    groups: tuple[Group, ...] = ()  #: all feeds; empty on the pages of a department, and where they are too many
    overview: Way | None = None  #: to the page that has all feeds, where they are too many for this one
    feeds: tuple[SubscribeAddress, ...] = ()
    syndication: tuple[SubscribeAddress, ...] = ()  #: feeds for aggregators, beside `groups`; named, and not linked
    entries: tuple[Markup, ...] = ()
    number: int = 0  #: of entries in the feed
    language_names: tuple[Phrase, ...] = ()  #: in which the feed has entries
    updated: str | None = None  #: day of the last change; None for a feed without entries
    years: tuple[Year, ...] = ()
    month: str | None = None  #: "2015-02", on the page of a month
    newest: Way | None = None  #: on the page of a month, the way to the newest entries
    older: Way | None = None
    newer: Way | None = None


def direction_of(publication: Publication, language: str) -> str:
    """Return the direction of the script of `language`: "ltr" or "rtl"."""
    known = publication.languages.get(language)
    return "rtl" if known is not None and known.right_to_left else "ltr"


def phrase(publication: Publication, text: str, language: str) -> Phrase:
    """Return `text`, which is in `language`."""
    return Phrase(text, language, direction_of(publication, language))


def in_language(publication: Publication, text: Text, language: str | None) -> Phrase:
    """Return `text` in `language` or in what stands in for it."""
    found = text.in_language(language)
    return phrase(publication, found, language_of(text, language, found))


def language_of(text: Text, language: str | None, found: str) -> str:
    """Return the language that `found` is in, which was asked for in `language`."""
    if language is not None and text.by_language.get(language) == found:
        return language
    return next((tag for tag, one in text.by_language.items() if one == found), text.default_language)


def language_name(publication: Publication, tag: str) -> Phrase:
    """Return the name of the language `tag` in itself."""
    _, names, _ = _known(publication)
    if tag not in names:
        known = publication.languages.get(tag)
        names[tag] = phrase(publication, known.name if known is not None else tag, tag)
    return names[tag]


def department_name(publication: Publication, slug: str, language: str) -> Phrase:
    """Return the name of the department `slug` in `language` or in what stands in for it."""
    _, _, names = _known(publication)
    if (slug, language) not in names:
        names[slug, language] = in_language(publication, publication.departments[slug].name, language)
    return names[slug, language]


class _LatestPhrase:
    """The publication that was asked about last, and its names by tag, and by slug and language, as they were asked."""

    known: tuple[Publication | None, dict[str, Phrase], dict[tuple[str, str], Phrase]] = (None, {}, {})


def _known(publication: Publication) -> tuple[Publication | None, dict[str, Phrase], dict[tuple[str, str], Phrase]]:
    known = _LatestPhrase.known
    if known[0] is not publication:
        known = _LatestPhrase.known = (publication, {}, {})
    return known
