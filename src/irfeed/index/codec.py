"""Articles as the index keeps them: JSON, for those that are not written in a line that can be read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from irfeed.model import (
    Article,
    Body,
    BodyFormat,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def dump(article: Article) -> bytes:
    """Return an article as JSON in UTF-8; what it does not say is left out."""
    return json.dumps(_said(article), ensure_ascii=False, default=_said).encode()


def load(data: bytes) -> Article:
    """Return the article that :func:`dump` wrote."""
    return Article(**{name: _READ[name](value) if name in _READ else value for name, value in json.loads(data).items()})


def _said(value: object) -> Any:  # noqa: ANN401 - whatever JSON can say
    if isinstance(value, datetime):
        return value.isoformat()
    held = {field.name: getattr(value, field.name) for field in fields(cast("DataclassInstance", value))}
    return {name: one for name, one in held.items() if one is not None}


def _each(make: Callable[..., object]) -> Callable[[list[Mapping[str, Any]]], tuple[object, ...]]:
    return lambda items: tuple(make(**item) for item in items)


def _body(value: Mapping[str, str]) -> Body:
    return Body(value["text"], BodyFormat(value["format"]))


def _image(alt: str | None = None, **fields: Any) -> Image:  # noqa: ANN401 - as above
    return Image(alt=alt, **fields)


def _source(value: Mapping[str, Any]) -> Source:
    updated = value.get("updated")
    return Source(**{**value, "updated": datetime.fromisoformat(updated) if updated else None})


_READ: Mapping[str, Callable[[Any], Any]] = {
    "departments": tuple,
    "published": datetime.fromisoformat,
    "updated": datetime.fromisoformat,
    "withdrawn": datetime.fromisoformat,
    "expires": datetime.fromisoformat,
    "body": _body,
    "status": Status,
    "source": _source,
    "authors": _each(Person),
    "categories": _each(Category),
    "images": _each(_image),
    "enclosures": _each(Enclosure),
    "places": _each(Location),
}
