"""Media RSS 1.5.1: one media:content for each picture or file, in no group, as no two of them are the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from irfeed._feedgen.elements import child
from irfeed._feedgen.mediums import medium
from irfeed._feedgen.namespaces import MEDIA
from irfeed.model import Enclosure, Image

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
