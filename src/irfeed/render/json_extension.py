"""What irfeed knows of an entry and JSON Feed 1.1 has no member for: the extension object "_irfeed".

Source: JSON Feed 1.1, extensions. What it is about stands once, at the top of the feed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from typing import Any, Final

from irfeed.formats.jsonfeed import quoted, text
from irfeed.formats.values import rfc3339
from irfeed.model import Article, Translation
from irfeed.model.mapping import EXTENDED

_PARTS: Final = {one.name: tuple(one.parts) for one in EXTENDED}


def members(article: Article) -> tuple[str, str]:
    """Return the members of an item's extension object before and after `translations`, each after a comma.

    Members that would be empty are left out.

    Args:
        article: what is told, with its departments among its categories.
    """
    return "".join([write(article) for write in _BEFORE]), "".join([write(article) for write in _AFTER])


def translations(others: Sequence[Translation]) -> str:
    """Return the member that names translations, after a comma; nothing if there are none."""
    return _list("translations", [_remembered("translations", one) for one in others])


def _id(article: Article) -> str:
    return _text("id", article.id) if article.guid else ""


@lru_cache(maxsize=1024)  # most entries have the departments of others
def _departments(slugs: tuple[str, ...]) -> str:
    return _list("departments", [quoted(slug) for slug in slugs])


def _categories(article: Article) -> str:
    """Return those that are from a list, or have another wording; the others are wholly in `tags`."""
    listed = [one for one in article.categories if one.scheme or one.label]
    return _list("categories", [_remembered("categories", one) for one in listed])


def _source(article: Article) -> str:
    return f', "source": {_object("source", article.source)}' if article.source else ""


def _expires(article: Article) -> str:
    return _text("expires", rfc3339(article.expires)) if article.expires else ""


def _text(name: str, value: str | None) -> str:
    return f', "{name}": {quoted(value)}' if value else ""


def _list(name: str, parts: list[str]) -> str:
    return f', "{name}": [{", ".join(parts)}]' if parts else ""


def _objects(name: str, things: Sequence[object]) -> str:
    return _list(name, [_object(name, one) for one in things]) if things else ""


@lru_cache(maxsize=2048)  # most entries have the categories of others, and all others of a story name the same
def _remembered(name: str, thing: object) -> str:
    return _object(name, thing)


def _object(name: str, thing: object) -> str:
    """Return an object with the members that the table names, but for those that would say nothing."""
    held = ((part, getattr(thing, part)) for part in _PARTS[name])
    return text({part: _value(value) for part, value in held if value or _says_something(part, value)})


def _says_something(part: str, value: object) -> bool:
    """Say whether an empty value does: no words for a picture, and the equator, are not the same as nothing."""
    return value is not None and part in {"alt", "latitude", "longitude"}


def _value(value: object) -> object:
    return rfc3339(value) if isinstance(value, datetime) else value


def _of_attribute(write: Callable[[str, Any], str], name: str, article: Article) -> str:
    return write(name, getattr(article, name))


#: How members are written that are no texts.
_WRITERS: Final[Mapping[str, Callable[[Article], str]]] = {
    "id": _id,
    "departments": lambda article: _departments(article.departments),
    "images": partial(_of_attribute, _objects, "images"),
    "places": partial(_of_attribute, _objects, "places"),
    "categories": _categories,
    "source": _source,
    "expires": _expires,
}
_NAMES: Final = [one.name for one in EXTENDED]
_ALL: Final = [_WRITERS.get(name) or partial(_of_attribute, _text, name) for name in _NAMES]
_MIDDLE: Final = _NAMES.index("translations")
_BEFORE, _AFTER = _ALL[:_MIDDLE], _ALL[_MIDDLE + 1 :]
