"""What irfeed knows of an entry and JSON Feed 1.1 has no member for: the extension object "_irfeed".

Source: JSON Feed 1.1, extensions. What it is about stands once, at the top of the feed.
"""

from __future__ import annotations

from typing import Any

from irfeed._jsonfeed import filled, quoted, text
from irfeed.model import Article, Entry, Image, Location, Source, Translation


def extension(entry: Entry) -> str:
    """Return the extension object of an item as JSON; members that would be empty are left out, as is the whole."""
    article = entry.article
    slugs = ", ".join([quoted(slug) for slug in article.departments])
    others = ", ".join([_translation(other) for other in entry.translations])
    rest = _rest(article)
    members = (
        f'"departments": [{slugs}]' if slugs else "",
        f'"story": {quoted(article.story)}' if article.story else "",
        f'"translations": [{others}]' if others else "",
        text(rest)[1:-1] if rest else "",
    )
    inner = ", ".join([member for member in members if member])
    return f"{{{inner}}}" if inner else ""


def _translation(other: Translation) -> str:
    return (
        f'{{"language": {quoted(other.language)}, "url": {quoted(other.url)},'
        f' "id": {quoted(other.id)}, "title": {quoted(other.title)}}}'
    )


def _rest(article: Article) -> dict[str, Any]:
    """Return the members that few items have."""
    return filled(
        images=[_image(image) for image in article.images],
        places=[_place(place) for place in article.places],
        categories=_categories(article),
        rights=article.rights,
        license=article.license,
        source=article.source and _source(article.source),
        expires=article.expires and article.expires.isoformat(timespec="seconds"),
    )


def _image(image: Image) -> dict[str, Any]:
    """Return a picture; its alternative text is written even if it is empty, as that says something too."""
    described = filled(
        type=image.type,
        length=image.length,
        width=image.width,
        height=image.height,
        title=image.title,
        credit=image.credit,
    )
    alt = {} if image.alt is None else {"alt": image.alt}
    return {"url": image.url, **alt, **described}


def _place(place: Location) -> dict[str, Any]:
    members = {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}
    return {name: value for name, value in members.items() if value is not None}


def _categories(article: Article) -> list[dict[str, Any]]:
    """Return the categories that are from a list; the others are wholly in `tags`."""
    return [filled(term=one.term, scheme=one.scheme, label=one.label) for one in article.categories if one.scheme]


def _source(source: Source) -> dict[str, Any]:
    return filled(
        title=source.title,
        url=source.url,
        feed=source.feed,
        id=source.id,
        updated=source.updated and source.updated.isoformat(timespec="seconds"),
    )
