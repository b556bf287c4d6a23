"""The kinds of values that the fields of a record have: how each is read, and its limits for the JSON Schema."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from irfeed.model.record import UNKNOWN_LENGTH
from irfeed.model.table import RefusedError, Table, ValueKind, lists, objects
from irfeed.validation import rules
from irfeed.validation.date import read_date
from irfeed.validation.finding import FieldFinding, RecordContext
from irfeed.validation.names import read_email, read_id, read_iri, read_language, read_media_type, read_slug
from irfeed.validation.text import read_alt, read_body, read_line, read_lines
from irfeed.validation.url import read_url

_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def read_whole(value: object) -> int:
    """Return a whole number, also from its digits.

    Raises:
        RefusedError: carries the finding about the number.
    """
    match value:
        case bool():
            pass
        case int():
            return value
        case float() if value.is_integer():
            return int(value)
        case str() if _WHOLE.fullmatch(value):
            return int(value)
    raise RefusedError([rules.shape.not_a_number.finding(value, "a whole number")])


def read_decimal(value: object) -> float:
    """Return a finite number, also from its digits.

    Raises:
        RefusedError: carries the finding about the number.
    """
    match value:
        case bool():
            pass
        case int() | float() if _is_finite(value):
            return float(value)
        case str() if _DECIMAL.fullmatch(value):
            return float(value)
    raise RefusedError([rules.shape.not_a_number.finding(value, "a decimal number")])


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int that no float can hold
        return False


_Choice = TypeVar("_Choice", bound=StrEnum)
_Part = TypeVar("_Part", bound=Table)
_Number = TypeVar("_Number", int, float)
_MOST: Final = 100


def _text(
    judge: Callable[[str, RecordContext], str], longest: int, *, is_text: bool = False, **schema: object
) -> ValueKind[str]:
    """Return a kind of texts that `judge` reads.

    It does not see what is too long, so that no judgement takes long, however long a hostile text is.
    """

    def read(value: object, around: RecordContext) -> str:
        if not isinstance(value, str):
            raise RefusedError([rules.shape.no_text(value)])
        if len(value) <= longest:
            text = judge(value, around)
            if len(text) <= longest:  # an address can become longer when it is written in ASCII
                return text
        raise RefusedError([rules.shape.too_long.finding(longest)])

    return ValueKind(read, {"maxLength": longest, "type": "string", **schema}, is_text=is_text)


def _number(judge: Callable[[object], _Number], least: int, most: int, type_: str) -> ValueKind[_Number]:
    def read(value: object, _: RecordContext) -> _Number:
        number = judge(value)
        if not least <= number <= most:
            raise RefusedError([rules.shape.number_out_of_range.finding(number, least, most)])
        return number

    return ValueKind(read, {"maximum": most, "minimum": least, "type": type_})


def _or_unknown(kind: ValueKind[int]) -> ValueKind[Any]:
    """Return the kind of numbers that may be unknown, which is None; so they can be told from what is not said."""

    def read(value: object, around: RecordContext) -> int | None:
        return None if value == UNKNOWN_LENGTH else kind.read(value, around)

    return ValueKind(read, {"anyOf": [kind.schema, {"const": UNKNOWN_LENGTH}]})


def one_of(choices: type[_Choice]) -> ValueKind[_Choice]:
    """Return the kind of values that are one of a few words."""
    by_word = {one.value: one for one in choices}

    def read(value: object, _: RecordContext) -> _Choice:
        found = by_word.get(value) if isinstance(value, str) else None
        if found is None:
            raise RefusedError([rules.shape.unknown_choice.finding(value, list(by_word))])
        return found

    name = choices.__name__
    schema = {"description": choices.__doc__, "enum": list(by_word), "title": name, "type": "string"}
    return ValueKind(read, {"$ref": f"#/$defs/{name}"}, defines={name: schema})


def part(table: type[_Part], named: str = "") -> ValueKind[_Part]:
    """Return the kind of objects with the fields of `table`; a text stands for one with the field `named`."""
    return objects(table, named, refused=_no_object)


def _no_object(value: object) -> FieldFinding:
    finding: FieldFinding = rules.shape.no_object(value)
    return finding


def several(table: type[_Part], named: str = "", most: int = _MOST) -> ValueKind[tuple[_Part, ...]]:
    """Return the kind of lists of such objects."""
    return lists(part(table, named), refused=_at_most(most), stand_in=table({}), schema={})


def _at_most(most: int) -> Callable[[Sequence[object]], FieldFinding | None]:
    return lambda items: rules.shape.too_many.finding(len(items), most) if len(items) > most else None


LINE: Final = _text(read_line, 500, is_text=True)
NAME: Final = _text(read_line, 200, is_text=True)
LINES: Final = _text(read_lines, 5000, is_text=True)
ALT: Final = _text(read_alt, 2000, is_text=True)
FILE: Final = _text(read_line, 500)
BODY: Final = _text(read_body, 1_000_000)
ID: Final = _text(read_id, 500)
GUID: Final = _text(read_line, 500)
IRI: Final = _text(read_iri, 500)
URL: Final = _text(read_url, 2000, format="iri")
LANGUAGE: Final = _text(read_language, 64)
MEDIA_TYPE: Final = _text(read_media_type, 255)
EMAIL: Final = _text(read_email, 254)
DATE: Final[ValueKind[datetime]] = ValueKind(read_date, {"format": "date-time", "type": "string"}, is_date=True)
BYTES: Final = _number(read_whole, 1, 2**53 - 1, "integer")
LENGTH: Final = _or_unknown(BYTES)
PIXELS: Final = _number(read_whole, 1, 100_000, "integer")
SECONDS: Final = _number(read_whole, 1, 31_536_000, "integer")
LATITUDE: Final = _number(read_decimal, -90, 90, "number")
LONGITUDE: Final = _number(read_decimal, -180, 180, "number")
_SLUG: Final = replace(_text(read_slug, 200), schema={"type": "string"})
DEPARTMENTS: Final = lists(_SLUG, refused=_at_most(_MOST), stand_in="-", schema={})
