"""What reads the keys of an ordinary irfeed.toml: each function takes a value of TOML and returns it, or doubts it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, Final, TypeVar

from irfeed.config.names import AUTHORITY, EVERY_LANGUAGE, is_inside
from irfeed.syntax.characters import MOST_MARKS
from irfeed.syntax.usual_address import is_usual_email, is_usual_url
from irfeed.syntax.usual_text import is_usual_text

Read = Callable[[Any], Any]
_Item = TypeVar("_Item")
#: A table: what reads each key, and what stands for those that are left out. A key without a default must be there.
Shape = tuple[Mapping[str, Read], Mapping[str, Any]]

_LONGEST_LINE: Final = 1000


class DoubtError(Exception):
    """The file may be wrong, or right in a way that only the complete way knows."""


def line(value: object) -> str:
    """Read a text on one line, of printable characters only."""
    if type(value) is not str or not value or len(value) > _LONGEST_LINE or not value.isprintable():
        raise DoubtError
    return value


def text(value: object) -> str:
    """Read a text for people."""
    found = line(value)
    marks = 0 if found.isascii() else sum(map(bool, map(unicodedata.combining, found)))
    if not is_usual_text(found) or marks > MOST_MARKS:
        raise DoubtError
    return found


def address(value: object) -> str:
    """Read a web address."""
    if type(value) is not str or not is_usual_url(value):
        raise DoubtError
    return value


def base(value: object) -> str:
    """Read an address that paths are put behind."""
    found = address(value)
    if "?" in found:
        raise DoubtError
    return found


def imported(value: object) -> str:
    """Read the address of imported pages, in which {name} stands for the name of a file."""
    found = line(value)
    address(found.replace("{name}", "name"))
    return found


def email(value: object) -> str:
    """Read an e-mail address."""
    if type(value) is not str or not is_usual_email(value):
        raise DoubtError
    return value


def authority(value: object) -> str:
    """Read an authority and its date (RFC 4151)."""
    found = line(value)
    if not AUTHORITY.fullmatch(found):
        raise DoubtError
    return found


def time_zone(value: object) -> str:
    """Read the name of a time zone.

    Raises:
        KeyError, OSError, ValueError: there is none of that name.
    """
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - many publications need none

    return ZoneInfo(line(value)).key


def folder(value: object) -> str:
    """Read the name of a folder beside irfeed.toml."""
    found = line(value)
    if "/" in found or not is_inside(found):
        raise DoubtError
    return found


def flag(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise DoubtError
    return value


def share(value: object) -> float:
    """Read a number from 0 to 1 with a decimal point."""
    if type(value) is not float or not 0 <= value <= 1:
        raise DoubtError
    return value


def whole(least: int, most: int) -> Read:
    """Return what reads a whole number within limits."""

    def number(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise DoubtError
        return value

    return number


def one_of(*choices: str) -> Read:
    """Return what reads one of some texts."""

    def choice(value: object) -> str:
        if type(value) is not str or value not in choices:
            raise DoubtError
        return value

    return choice


def list_of(read: Callable[[object], _Item]) -> Callable[[object], list[_Item]]:
    """Return what reads a list of what `read` reads."""

    def items(value: object) -> list[_Item]:
        if not isinstance(value, list):
            raise DoubtError
        return [read(one) for one in value]

    return items


def set_of(*choices: str) -> Read:
    """Return what reads a list of some of `choices`, each once."""
    read = list_of(one_of(*choices))

    def items(value: object) -> list[Any]:
        found = read(value)
        if not found or len(set(found)) < len(found):
            raise DoubtError
        return found

    return items


def slugs(value: object) -> list[str]:
    """Read the slug of a department, or a list of them."""
    return [line(value)] if isinstance(value, str) else list_of(line)(value)


def by_language(read: Callable[[object], str]) -> Read:
    """Return what reads a text that stands once, or a table of texts by language."""

    def texts(value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            return {EVERY_LANGUAGE: read(value)}
        if not value or EVERY_LANGUAGE in value:
            raise DoubtError
        return {tag: read(one) for tag, one in value.items()}

    return texts


def table_of(shape: Shape) -> Read:
    """Return what reads a table whose every key is known.

    Raises:
        KeyError: there is an unknown one.
    """
    readers, defaults = shape

    def table(values: object) -> SimpleNamespace:
        if not isinstance(values, dict):
            raise DoubtError
        given = {**defaults, **{key: readers[key](value) for key, value in values.items()}}
        if any(key not in given for key in readers):
            raise DoubtError
        return SimpleNamespace(**given)

    return table


def tables_of(shape: Shape) -> Read:
    """Return what reads tables of one shape by keys that the publication chooses."""
    return by_key(table_of(shape))


def by_key(read: Read) -> Read:
    """Return what reads values of one kind by keys that the publication chooses."""

    def values_of(values: object) -> dict[str, Any]:
        if not isinstance(values, dict):
            raise DoubtError
        return {key: read(value) for key, value in values.items()}

    return values_of


def not_empty(read: Read) -> Read:
    """Return what reads something that `read` reads and that is not empty."""

    def some(value: object) -> object:
        found = read(value)
        if not found:
            raise DoubtError
        return found

    return some


def optional(**readers: Read) -> Shape:
    """Return the shape of a table whose every key may be left out."""
    return readers, dict.fromkeys(readers)
