"""The types of the fields of a record: what is read how, and its limits for the JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema

from irfeed.frozen import dataclass
from irfeed.validate.date import read_date
from irfeed.validate.names import read_email, read_iri, read_language, read_media_type
from irfeed.validate.numbers import read_decimal, read_whole
from irfeed.validate.text import read_alt, read_body, read_line, read_lines
from irfeed.validate.url import read_url


@dataclass(frozen=True, slots=True)
class Context:
    """What the fields need to know of the publication."""

    zone: ZoneInfo | None


def _date(value: object, info: ValidationInfo[Context]) -> datetime:
    return read_date(value, info.context.zone)


def _judge(read: Callable[[str], str], longest: int) -> BeforeValidator:
    """Return a validator that lets `read` judge texts, but not what is too long or no text: pydantic refuses these.

    No judgement then takes long, however long a hostile text is.
    """

    def judge(value: object) -> object:
        return read(value) if isinstance(value, str) and len(value) <= longest else value

    return BeforeValidator(judge)


def as_list(value: object) -> object:
    """Return a list as it is, and anything else as the only item of one."""
    return value if isinstance(value, list | tuple) else [value]


def present(value: Mapping[str, object]) -> dict[str, object]:
    """Return the fields that say something: null and "" mean that a field is left out, but an alt may be empty."""
    return {str(name): field for name, field in value.items() if field is not None and (field != "" or name == "alt")}


def as_object(value: object) -> object:
    """Return an object without its empty fields; anything else as it is."""
    return present(value) if isinstance(value, Mapping) else value


def as_named(value: object) -> object:
    """Return a text as an object with that name."""
    return {"name": value} if isinstance(value, str) else as_object(value)


def as_term(value: object) -> object:
    """Return a text as an object with that term."""
    return {"term": value} if isinstance(value, str) else as_object(value)


Line = Annotated[str, Field(max_length=500), _judge(read_line, 500)]
Name = Annotated[str, Field(max_length=200), _judge(read_line, 200)]
Lines = Annotated[str, Field(max_length=5000), _judge(read_lines, 5000)]
Alt = Annotated[str, Field(max_length=2000), _judge(read_alt, 2000)]
Text = Annotated[str, Field(max_length=1_000_000), _judge(read_body, 1_000_000)]
Iri = Annotated[str, Field(max_length=500), _judge(read_iri, 500)]
Url = Annotated[
    str,
    Field(max_length=2000),
    _judge(read_url, 2000),
    WithJsonSchema({"type": "string", "format": "iri", "maxLength": 2000}),
]
Tag = Annotated[str, Field(max_length=64), _judge(read_language, 64)]
MediaType = Annotated[str, Field(max_length=255), _judge(read_media_type, 255)]
Email = Annotated[str, Field(max_length=254), _judge(read_email, 254)]
Date = Annotated[datetime, PlainValidator(_date), WithJsonSchema({"type": "string", "format": "date-time"})]
Bytes = Annotated[int, Field(ge=1, le=2**53 - 1), BeforeValidator(read_whole)]
Pixels = Annotated[int, Field(ge=1, le=100_000), BeforeValidator(read_whole)]
Seconds = Annotated[int, Field(ge=1, le=31_536_000), BeforeValidator(read_whole)]
Latitude = Annotated[float, Field(ge=-90, le=90), BeforeValidator(read_decimal)]
Longitude = Annotated[float, Field(ge=-180, le=180), BeforeValidator(read_decimal)]
