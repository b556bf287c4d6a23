"""From a draft without errors to an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from irfeed.model import (
    Article,
    Body,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)
from irfeed.publication import Publication
from irfeed.validate.fields import RecordFields
from irfeed.validate.media_types import type_of
from irfeed.validate.parts import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    PersonFields,
    PlaceFields,
    SourceFields,
)

_Fields = TypeVar("_Fields")
_Value = TypeVar("_Value")


def article(fields: RecordFields, publication: Publication) -> Article:
    """Return the article that the fields of a record without errors make, with the publication's defaults."""
    published = _given(fields.published)
    updated = fields.updated or published
    is_withdrawn = fields.status is Status.WITHDRAWN
    return Article(
        id=_given(fields.id),
        title=_given(fields.title),
        language=fields.language or publication.default_language,
        departments=tuple(dict.fromkeys(_given(fields.department))),
        url=_given(fields.url),
        published=published,
        updated=updated,
        summary=fields.summary,
        body=None if fields.body is None else Body(fields.body, fields.body_format),
        authors=_each(_person, fields.authors) or (publication.author,),
        categories=_once(_each(_category, fields.categories)),
        images=_each(_image, fields.images),
        enclosures=_each(_enclosure, fields.enclosures),
        story=fields.story,
        places=_each(_location, fields.places),
        rights=fields.rights,
        license=fields.license,
        source=None if fields.source is None else _source(fields.source),
        status=fields.status,
        reason=fields.reason,
        withdrawn=(fields.withdrawn or updated) if is_withdrawn else None,
        expires=fields.expires,
    )


def _given(value: _Value | None) -> _Value:
    """Return a required value; the rule missing-field has seen that it is there."""
    assert value is not None  # noqa: S101 - an error would have been found before
    return value


def _each(make: Callable[[_Fields], _Value], items: Iterable[_Fields] | None) -> tuple[_Value, ...]:
    return tuple(map(make, items)) if items else ()


def _person(fields: PersonFields) -> Person:
    return Person(_given(fields.name), fields.email, fields.url)


def _category(fields: CategoryFields) -> Category:
    return Category(_given(fields.term), fields.scheme, fields.label)


def _once(categories: tuple[Category, ...]) -> tuple[Category, ...]:
    """Leave out categories that came before, whatever their case."""
    first: dict[tuple[str, str | None], Category] = {}
    for category in categories:
        first.setdefault((category.term.casefold(), category.scheme), category)
    return tuple(first.values())


def _image(fields: ImageFields) -> Image:
    url = _given(fields.url)
    return Image(
        url=url,
        alt=fields.alt,
        type=_given(fields.type or type_of(url)),
        length=fields.length,
        width=fields.width,
        height=fields.height,
        title=fields.title,
        credit=fields.credit,
    )


def _enclosure(fields: EnclosureFields) -> Enclosure:
    return Enclosure(
        url=_given(fields.url),
        type=_given(fields.type),
        length=_given(fields.length),
        title=fields.title,
        duration=fields.duration,
    )


def _location(fields: PlaceFields) -> Location:
    return Location(_given(fields.name), fields.latitude, fields.longitude)


def _source(fields: SourceFields) -> Source:
    return Source(_given(fields.title), _given(fields.url), fields.feed, fields.id, fields.updated)
