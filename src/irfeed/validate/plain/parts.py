"""Lists and objects of ordinary records: read as the complete way would, or doubted. Attached files are doubted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from irfeed.model import Category, Enclosure, Image, Location, Person
from irfeed.validate.media_types import ACTIVE, PICTURES, TYPES
from irfeed.validate.plain.values import DoubtError, degrees, email, line, remembered, scheme, url, whole

_Value = TypeVar("_Value")
_Read = Callable[[object], Any]

_READ_NAME: Final = line(200)
NAME: Final = remembered(_READ_NAME)
_LINE: Final = line(500)
_BYTES: Final = whole(2**53 - 1)
_PIXELS: Final = whole(100_000)
_MOST: Final = 100
_MOST_ENCLOSURES: Final = 50
_FILES: Final = frozenset(TYPES.values()) - ACTIVE


def _named_person(name: str) -> Person:
    return Person(_READ_NAME(name))


def _category_of(term: str) -> Category:
    return Category(_READ_NAME(term))


_named: Final = remembered(_named_person)
_term: Final = remembered(_category_of)


def _alt(value: object) -> str:
    return "" if value == "" else _ALT(value)


def _picture(value: object) -> str:
    if value not in PICTURES:
        raise DoubtError
    return str(value)


def _file(value: object) -> str:
    if value not in _FILES:
        raise DoubtError
    return str(value)


_ALT: Final = line(2000)
_PERSON: Final[Mapping[str, _Read]] = {"name": NAME, "email": email, "url": url}
_CATEGORY: Final[Mapping[str, _Read]] = {"term": NAME, "scheme": scheme, "label": NAME}
_IMAGE: Final[Mapping[str, _Read]] = {
    "url": url,
    "alt": _alt,
    "type": _picture,
    "length": _BYTES,
    "width": _PIXELS,
    "height": _PIXELS,
    "title": _LINE,
    "credit": NAME,
}
_ENCLOSURE: Final[Mapping[str, _Read]] = {
    "url": url,
    "type": _file,
    "length": _BYTES,
    "title": _LINE,
    "duration": whole(31_536_000),
}
_PLACE: Final[Mapping[str, _Read]] = {"name": NAME, "latitude": degrees(90), "longitude": degrees(180)}


def read_fields(fields: Mapping[str, object], readers: Mapping[str, _Read]) -> dict[str, Any]:
    """Return the fields that say something, each read by its reader.

    Raises:
        KeyError: there is an unknown one.
    """
    # An alt may be empty; of any other field that means that it is left out.
    return {
        name: readers[name](field)
        for name, field in fields.items()
        if field or (field is not None and (field != "" or name == "alt"))  # nearly all do say something
    }


def fields_of(value: object, readers: Mapping[str, _Read]) -> dict[str, Any]:
    """Return the fields of an object that say something, each read by its reader."""
    if not isinstance(value, dict):
        raise DoubtError
    return read_fields(value, readers)


def _each(value: object, read: Callable[[object], _Value], most: int = _MOST) -> tuple[_Value, ...]:
    """Read the items of a list; its only item may stand without it."""
    if isinstance(value, list) or isinstance(value, tuple):  # noqa: SIM101 - twice as fast as one call for both
        if len(value) > most:
            raise DoubtError
        return tuple([read(one) for one in value])
    return (read(value),)


def departments(open_to: frozenset[str]) -> Callable[[object], tuple[str, ...]]:
    """Return what reads the slugs of departments, of those in `open_to`, each once."""
    alone = {slug: (slug,) for slug in open_to}

    def read(value: object) -> tuple[str, ...]:
        if isinstance(value, str):
            return alone[value]
        slugs: tuple[Any, ...] = _each(value, lambda slug: slug)
        if not slugs or not open_to.issuperset(slugs) or len(set(slugs)) < len(slugs):
            raise DoubtError
        return slugs

    return read


def authors(value: object) -> tuple[Person, ...]:
    """Read names and objects with a name."""
    return _each(value, _person)


def _person(value: Any) -> Person:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, dict):
        if len(value) == 1 and "name" in value:
            return _named(value["name"])
        return Person(**fields_of(value, _PERSON))
    return _named(value)


def categories(value: object) -> tuple[Category, ...]:
    """Read terms and objects with a term; what might be one category twice is doubted."""
    found = _each(value, _category)
    if len(found) > 1 and len({one.term.casefold() for one in found}) < len(found):
        raise DoubtError
    return found


def _category(value: Any) -> Category:  # noqa: ANN401 - whatever a record holds
    return Category(**fields_of(value, _CATEGORY)) if isinstance(value, dict) else _term(value)


def images(value: object) -> tuple[Image, ...]:
    """Read pictures whose type is given, or told by the end of their address."""
    return _each(value, _image)


def _image(value: object) -> Image:
    fields = fields_of(value, _IMAGE)
    if "type" not in fields:
        fields["type"] = _type_of(fields["url"])
    return Image(**fields)


def _type_of(address: str) -> str:
    """Return the type of a picture by the end of the path of its address."""
    path, slash, name = address.partition("?")[0].rpartition("/")
    ending = name.rpartition(".")[2].lower()
    if not slash or path in {"http:/", "https:/"} or "." not in name:
        raise DoubtError
    return _picture(TYPES.get(ending))


def enclosures(value: object) -> tuple[Enclosure, ...]:
    """Read attached files whose type and length are given."""
    return _each(value, _enclosure, _MOST_ENCLOSURES)


def _enclosure(value: object) -> Enclosure:
    return Enclosure(**fields_of(value, _ENCLOSURE))


def places(value: object) -> tuple[Location, ...]:
    """Read names of places and objects with a name and whole coordinates."""
    return _each(value, _place)


def _place(value: object) -> Location:
    if not isinstance(value, dict):
        return Location(NAME(value))
    place = Location(**fields_of(value, _PLACE))
    if (place.latitude is None) is not (place.longitude is None):
        raise DoubtError
    return place
