"""What RSS items and Atom entries say by other vocabularies: pictures and files, places, validity, and mapped texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Claim
from irfeed.importing.feed.document import plain, related
from irfeed.importing.feed.node import (
    ATOM,
    ATOM_03,
    CREATIVE_COMMONS,
    DCTERMS,
    GEO,
    GEORSS,
    GML,
    ITUNES,
    MEDIA,
    FeedNode,
    named,
)
from irfeed.importing.parts import Given, enclosure, image
from irfeed.model.mapping import LINKS, TEXTS, MappedField
from irfeed.model.record import Value


def _elements(field: MappedField, namespace: str) -> list[str]:
    """Return the elements that hold a text, in either format; those of the format itself come first."""
    in_rss = [named(one, "") for one in field.rss]
    in_atom = [named(one, namespace or ATOM) for one in field.atom]
    return [*in_atom, *in_rss] if namespace else [*in_rss, *in_atom]


_MAPPED: Final = frozenset(name for one in TEXTS for old in (ATOM, ATOM_03) for name in _elements(one, old))
#: The elements that are read here.
KNOWN = _MAPPED | frozenset(
    {
        *(f"{MEDIA}{name}" for name in ("content", "group", "thumbnail", "title", "description", "credit", "text")),
        *(f"{GEORSS}{name}" for name in ("point", "where", "featurename")),
        *(f"{DCTERMS}{name}" for name in ("spatial", "valid")),
        *(f"{GEO}{name}" for name in ("lat", "long", "Point")),
        f"{CREATIVE_COMMONS}license",
        f"{ITUNES}duration",
        f"{ITUNES}image",
    }
)

_END = re.compile(r"\bend=([^;\s]+)")


def claims(entry: FeedNode, base: str, place: Place, files: list[Given]) -> tuple[list[Claim], list[Finding]]:
    """Return what the extensions of an entry say.

    Args:
        entry: The entry or item.
        base: What relative addresses stand on.
        place: Where findings say that the entry is.
        files: The attached files that the format itself names.
    """
    pictures, attached = _media(entry)
    findings: list[Finding] = []
    images: dict[str, Value] = {}
    enclosures: dict[str, dict[str, Value]] = {}
    for given in pictures:
        kept, said = image(given, base, place)
        findings += said
        if kept:
            images.setdefault(str(kept["url"]), kept)
    for given in (*files, *attached):
        file, said = enclosure(given, base, place)
        findings += said
        if file:  # what the enclosure of the format does not tell, such as how long a film is, its media:content may
            enclosures[str(file["url"])] = {**file, **enclosures.get(str(file["url"]), {})}
    made = [
        Claim("images", [*images.values()], "media:content"),
        Claim("enclosures", [*enclosures.values()], "enclosure"),
    ]
    return [*made, *_others(entry)], findings


def mapped(entry: FeedNode, namespace: str = "") -> Iterator[Claim]:
    """Yield what an entry of Atom, or without `namespace` an item, says by the elements and links of the table."""
    for one in TEXTS:
        yield Claim(one.name, plain(entry.text_of(*_elements(one, namespace))), one.name)
    for one in LINKS:
        yield Claim(one.name, related(entry, namespace or ATOM, (one.relation or "",)), "the link")


def _others(entry: FeedNode) -> Iterator[Claim]:
    yield Claim("places", [*_places(entry)], "the places")
    yield Claim("license", entry.text_of(f"{CREATIVE_COMMONS}license"), "creativeCommons:license")
    if valid := _END.search(entry.text_of(f"{DCTERMS}valid")):
        yield Claim("expires", valid[1], "dcterms:valid")


def _media(entry: FeedNode) -> tuple[list[Given], list[Given]]:
    """Return the pictures and the other files of Media RSS; a thumbnail counts only where there is no picture."""
    pictures: list[Given] = []
    files: list[Given] = []
    groups = entry.every(f"{MEDIA}group")
    for content in [
        *entry.every(f"{MEDIA}content"),
        *(one for group in groups for one in group.every(f"{MEDIA}content")[:1]),
    ]:
        kind = content.get("medium") or content.get("type").partition("/")[0]
        if content.get("url"):
            (pictures if kind == "image" else files).append(_file(content))
    for thumbnail in [*entry.every(f"{MEDIA}thumbnail"), *entry.every(f"{ITUNES}image")]:
        address = thumbnail.get("url") or thumbnail.get("href")
        if not pictures and address:
            pictures.append({"url": address, "width": thumbnail.get("width"), "height": thumbnail.get("height")})
    return pictures, files


def _file(content: FeedNode) -> Given:
    return {
        "url": content.get("url"),
        "type": content.get("type"),
        "length": content.get("fileSize"),
        "width": content.get("width"),
        "height": content.get("height"),
        "duration": content.get("duration"),
        "title": content.text_of(f"{MEDIA}title"),
        "alt": content.text_of(f"{MEDIA}description"),
        "credit": content.text_of(f"{MEDIA}credit"),
    }


def _places(entry: FeedNode) -> Iterator[Value]:
    """Yield the places in their order; a point without a name of its own has that of the dcterms:spatial before it."""
    name = ""
    points = 0
    for one in entry.children:
        if one.name == f"{DCTERMS}spatial":
            yield from _place(name, "")
            name = one.text
        elif one.name == f"{GEORSS}where":
            for point in one.every(f"{GML}Point"):
                yield from _place(point.text_of(f"{GML}name") or name, point.text_of(f"{GML}pos"))
                points += 1
                name = ""
    own = entry.text_of(f"{GEORSS}featurename")
    if not points:
        yield from _place(own or name, entry.text_of(f"{GEORSS}point"))
    if points or own:
        yield from _place(name, "")


def _place(name: str, position: str) -> Iterator[Value]:
    """Yield a place with its name; records know none without one."""
    try:
        latitude, longitude = map(float, position.replace(",", " ").split())
    except ValueError:
        if name:
            yield {"name": name}
        return
    if name:
        yield {"name": name, "latitude": latitude, "longitude": longitude}
