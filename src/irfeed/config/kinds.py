"""What the keys of irfeed.toml are made of: lines, addresses, and texts by language."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from irfeed.config.names import EVERY_LANGUAGE


def _by_language(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return {EVERY_LANGUAGE: value} if isinstance(value, str) else value


def _as_list(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return [value] if isinstance(value, str) else value


def as_person(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    """Return a plain name as the table of a person."""
    return {"name": value} if isinstance(value, str) else value


class OrText:
    """Tells the JSON Schema of a field that a plain text will do as well."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


Line = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Address = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Texts = Annotated[dict[str, Line], BeforeValidator(_by_language), Field(min_length=1), OrText()]
Addresses = Annotated[dict[str, Address], BeforeValidator(_by_language), Field(min_length=1), OrText()]
Slugs = Annotated[list[Line], BeforeValidator(_as_list), OrText()]


class Table(BaseModel):
    """A table whose every key is known, and whose values are of the kinds that TOML gives."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
