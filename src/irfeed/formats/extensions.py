"""What irfeed writes into the elements that feedgen has built, by vocabularies that feedgen lacks or gets wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from lxml.etree import SubElement, _Element

from irfeed.formats.namespaces import (
    ATOM,
    ATOM_NAMESPACES,
    DCTERMS,
    GEORSS,
    GML,
    HISTORY,
    MEDIA,
    RSS_NAMESPACES,
    SYNDICATION,
)
from irfeed.formats.values import degrees, rfc3339
from irfeed.model import Article, Enclosure, Entry, Image, Link, Location, Source
from irfeed.model.mapping import LINKS, TEXTS


def child(parent: _Element, tag: str, text: str | None = None, **attributes: str | int | None) -> _Element:
    """Append an element to `parent` and return it; attributes keep their order, those that are None are left out."""
    element = SubElement(parent, tag)
    for name, value in attributes.items():
        if value is not None:
            element.set(name, str(value))
    element.text = text
    return element


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


_ARCHIVE = f"{{{HISTORY}}}archive"
_COMPLETE = f"{{{HISTORY}}}complete"
_FREQUENCY = f"{{{SYNDICATION}}}updateFrequency"
_PERIOD = f"{{{SYNDICATION}}}updatePeriod"
_VALID = f"{{{DCTERMS}}}valid"
#: Minutes of each period. Source: RSS 1.0 module "syndication", sy:updatePeriod.
_PERIODS = (("hourly", 60), ("daily", 1440), ("weekly", 10080), ("monthly", 43200), ("yearly", 525600))


def add_expiry(entry: _Element, expires: datetime | None) -> None:
    """Append until when the entry is valid. Source: DCMI metadata terms, valid; DCMI Period Encoding Scheme."""
    if expires is not None:
        child(entry, _VALID, f"end={rfc3339(expires)}; scheme=W3C-DTF;")


def add_history(feed: _Element, *, complete: bool, archived: bool) -> None:
    """Append that this is the whole feed (RFC 5005, section 2), or a part of its archive (section 4)."""
    if complete:
        child(feed, _COMPLETE)
    if archived:
        child(feed, _ARCHIVE)


def add_update_period(feed: _Element, ttl: int | None) -> None:
    """Append how often the feed changes, from the minutes between visits. Source: RSS 1.0 module "syndication"."""
    if ttl is None:
        return
    period, times = _update_period(ttl)
    child(feed, _PERIOD, period)
    child(feed, _FREQUENCY, str(times))


def _update_period(ttl: int) -> tuple[str, int]:
    """Return the shortest period that holds one visit, and how many it holds, from the minutes between visits."""
    period, minutes = next((pair for pair in _PERIODS if ttl <= pair[1]), _PERIODS[-1])
    return period, max(1, minutes // ttl)


#: The values of `medium` that a media type tells. Source: Media RSS 1.5.1, media:content.
_MEDIUMS = {"audio": "audio", "image": "image", "text": "document", "video": "video"}


def medium(media_type: str) -> str | None:
    """Return the kind of file that a media type tells, or None where it tells none that Media RSS knows."""
    if media_type == "application/pdf":
        return "document"
    return _MEDIUMS.get(media_type.partition("/")[0])


_CONTENT = f"{{{MEDIA}}}content"
_CREDIT = f"{{{MEDIA}}}credit"
_DESCRIPTION = f"{{{MEDIA}}}description"
_THUMBNAIL = f"{{{MEDIA}}}thumbnail"
_TITLE = f"{{{MEDIA}}}title"


def add_images(entry: _Element, images: tuple[Image, ...]) -> None:
    """Append the pictures, and the first of them as the one that stands for the entry (media:thumbnail)."""
    for image in images:
        _add_image(entry, image)
    for first in images[:1]:
        child(entry, _THUMBNAIL, url=first.url, width=first.width, height=first.height)


def _add_image(entry: _Element, image: Image) -> None:
    content = child(
        entry,
        _CONTENT,
        url=image.url,
        fileSize=image.length or None,
        type=image.type,
        medium="image",
        width=image.width,
        height=image.height,
    )
    if image.title:
        child(content, _TITLE, image.title, type="plain")
    if image.alt:
        child(content, _DESCRIPTION, image.alt, type="plain")
    if image.credit:
        child(content, _CREDIT, image.credit)


def told_by_media(enclosures: tuple[Enclosure, ...], *, by_title: bool) -> Iterator[Enclosure]:
    """Yield the files of which the format's own enclosure does not tell all.

    Args:
        enclosures: all files of an entry.
        by_title: it tells no titles, and of one file only.
    """
    for number, one in enumerate(enclosures):
        if one.duration or (by_title and (number or one.title)):
            yield one


def add_files(entry: _Element, enclosures: Iterable[Enclosure]) -> None:
    """Append attached files."""
    for enclosure in enclosures:
        content = child(
            entry,
            _CONTENT,
            url=enclosure.url,
            fileSize=enclosure.length or None,  # Media RSS 1.5.1: more than none
            type=enclosure.type,
            medium=medium(enclosure.type),
            duration=enclosure.duration,
        )
        if enclosure.title:
            child(content, _TITLE, enclosure.title, type="plain")


_GML_POINT = f"{{{GML}}}Point"
_GML_POS = f"{{{GML}}}pos"
_POINT = f"{{{GEORSS}}}point"
_SPATIAL = f"{{{DCTERMS}}}spatial"
_WHERE = f"{{{GEORSS}}}where"


def add_places(entry: _Element, places: tuple[Location, ...]) -> None:
    """Append the places, in their order."""
    positions = [_position(place) for place in places]
    for place, position in zip(places, positions, strict=True):
        child(entry, _SPATIAL, place.name)
        if position is not None:
            child(child(child(entry, _WHERE), _GML_POINT), _GML_POS, position)
    for position in [one for one in positions if one is not None][:1]:
        child(entry, _POINT, position)


def _position(place: Location) -> str | None:
    """Return latitude and longitude in WGS 84 degrees, as GeoRSS orders them; None if they are not known."""
    if place.latitude is None or place.longitude is None:
        return None
    return f"{degrees(place.latitude)} {degrees(place.longitude)}"


def _clark(name: str, namespaces: Mapping[str, str]) -> str:
    """Return the full name of an element; one without a prefix is of the format itself.

    Raises:
        KeyError: no document declares the prefix.
    """
    prefix, colon, local = name.rpartition(":")
    return f"{{{namespaces[prefix]}}}{local}" if colon else local


_IN_RSS: Final = [(_clark(name, RSS_NAMESPACES), one.name) for one in TEXTS for name in one.rss]
_IN_ATOM: Final = [(_clark(name, ATOM_NAMESPACES), one.name) for one in TEXTS for name in one.atom if ":" in name]
#: The elements of RSS that hold plain texts.
RSS_TEXTS: Final = frozenset(tag for tag, _ in _IN_RSS)
#: The texts that feedgen knows: elements of Atom's own, by the names of their fields.
ATOM_TEXTS: Final = [(name, one.name) for one in TEXTS for name in one.atom if ":" not in name]


def add_rss_texts(item: _Element, article: Article) -> None:
    """Append the texts of an item."""
    _add_texts(item, article, _IN_RSS)


def add_atom_texts(entry: _Element, article: Article) -> None:
    """Append the texts of an entry that are in elements of other vocabularies."""
    _add_texts(entry, article, _IN_ATOM)


def _add_texts(parent: _Element, article: Article, texts: list[tuple[str, str]]) -> None:
    for tag, field in texts:
        if value := getattr(article, field):
            child(parent, tag, value)


def add_addresses(parent: _Element, tag: str, article: Article) -> None:
    """Append the links whose addresses are fields, such as that to the licence (RFC 4946, section 2)."""
    for one in LINKS:
        if value := getattr(article, one.name):
            child(parent, tag, rel=one.relation, href=value)
