"""What irfeed knows of an entry and JSON Feed 1.1 has no member for: the extension object "_irfeed".

Source: JSON Feed 1.1, extensions. What it is about stands once, at the top of the feed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from irfeed._feedgen.dates import rfc3339
from irfeed._jsonfeed import filled, quoted, text
from irfeed.model import Article, Image, Location, Source, Translation


def members(article: Article) -> tuple[str, str]:
    """Return the members of an item's extension object before and after `translations`, each after a comma.

    Members that would be empty are left out.
    """
    # Those that are from a list; the others are wholly in `tags`.
    listed = [_category(one.term, one.scheme, one.label) for one in article.categories if one.scheme]
    id_ = _text("id", article.id) if article.guid else ""
    before = f"{id_}{_departments(article.departments)}{_text('story', article.story)}"
    after = (
        f"{_list('images', [text(_image(image)) for image in article.images]) if article.images else ''}"
        f"{_list('places', [text(_place(place)) for place in article.places]) if article.places else ''}"
        f"{_list('categories', listed) if listed else ''}"
        f"{_text('rights', article.rights)}"
        f"{_text('license', article.license)}"
        f"{_source(article.source) if article.source else ''}"
        f"{_text('expires', rfc3339(article.expires)) if article.expires else ''}"
    )
    return before, after


def translations(others: Sequence[Translation]) -> str:
    """Return the member that names translations, after a comma; nothing if there are none."""
    return _list("translations", list(map(_translation, others)))


@lru_cache(maxsize=1024)  # most entries have the departments of others
def _departments(slugs: tuple[str, ...]) -> str:
    return _list("departments", [quoted(slug) for slug in slugs])


def _text(name: str, value: str | None) -> str:
    return f', "{name}": {quoted(value)}' if value else ""


def _list(name: str, parts: list[str]) -> str:
    return f', "{name}": [{", ".join(parts)}]' if parts else ""


@lru_cache(maxsize=1024)  # all others of a story name the same
def _translation(one: Translation) -> str:
    named = f'"language": {quoted(one.language)}, "url": {quoted(one.url)}'
    return f'{{{named}, "id": {quoted(one.id)}, "title": {quoted(one.title)}}}'


@lru_cache(maxsize=1024)  # most entries have the categories of others
def _category(term: str, scheme: str, label: str | None) -> str:
    return text(filled(term=term, scheme=scheme, label=label))


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


def _source(source: Source) -> str:
    known = filled(
        title=source.title,
        url=source.url,
        feed=source.feed,
        id=source.id,
        updated=source.updated and rfc3339(source.updated),
    )
    return f', "source": {text(known)}'
