"""The JSON Schema of a table of fields. Source: JSON Schema, draft 2020-12."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from irfeed.model.table import Row, Table

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(table: type[Table], title: str) -> dict[str, Any]:
    """Return the JSON Schema of a table, with those of all tables in it."""
    definitions: dict[str, Mapping[str, Any]] = {}
    schema = _schema(table, definitions)
    return {"$schema": _DIALECT, **schema, "title": title, "$defs": dict(sorted(definitions.items()))}


def _schema(table: type[Table], definitions: dict[str, Mapping[str, Any]]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for name, row in table.rows.items():
        definitions.update(row.kind.defines)
        if row.kind.table:
            definitions[row.kind.table.__name__] = _schema(row.kind.table, definitions)
        properties[name] = _property(row)
    schema: dict[str, Any] = {
        "additionalProperties": False,
        "description": table.__doc__,
        "properties": properties,
        "required": [name for name in table.required if name not in table.in_file],
        "title": table.__name__,
        "type": "object",
    }
    if table.in_file:
        schema["anyOf"] = [{"required": ["file"]}, {"required": list(table.in_file)}]
    return schema


def _property(row: Row[Any]) -> dict[str, Any]:
    schema = {**row.kind.schema, "description": row.meaning}
    if row.default is not None:
        schema["default"] = shown_default(row.default)
    if row.examples:
        schema["examples"] = row.examples
    return schema


def shown_default(value: object) -> Any:  # noqa: ANN401 - whatever JSON can say
    """Return a default as JSON can say it."""
    if isinstance(value, Table):
        return {name: shown_default(vars(value).get(name, row.default)) for name, row in value.rows.items()}
    return list(value) if isinstance(value, tuple) else value
