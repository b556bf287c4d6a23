"""The shape of a record for editors (JSON Schema) and for people (Markdown)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from irfeed.validate.fields import RecordFields
from irfeed.validate.parts import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    PersonFields,
    PlaceFields,
    Shape,
    SourceFields,
)

_OBJECTS: Mapping[str, type[Shape]] = {
    "An author (`authors`)": PersonFields,
    "A category (`categories`)": CategoryFields,
    "An image (`images`)": ImageFields,
    "An enclosure (`enclosures`)": EnclosureFields,
    "A place (`places`)": PlaceFields,
    "The source (`source`)": SourceFields,
}
_INTRODUCTION = (
    'A field that is null or "" is left out. A list may be given as its only item. Numbers may be texts of digits. '
    "Lists have at most 100 items, `enclosures` 50. "
    "Fields that are not listed here are errors. All texts but the body are plain, without markup; no text holds "
    "control characters or bidirectional overrides."
)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one record."""
    schema = RecordFields.model_json_schema()
    definitions = schema.pop("$defs")
    for shape in _OBJECTS.values():
        _complete(definitions[shape.__name__], shape)
    _complete(schema, RecordFields)
    return {"$schema": _DIALECT, **schema, "title": "irfeed record", "$defs": definitions}


def _complete(schema: dict[str, Any], shape: type[Shape]) -> None:
    """Say in the schema of an object what pydantic cannot know: what is required, and that null is no value."""
    schema["properties"] = {name: _plain(one) for name, one in schema["properties"].items()}
    schema["required"] = [name for name in shape.required if name not in shape.in_file]
    if shape.in_file:
        schema["anyOf"] = [{"required": ["file"]}, {"required": list(shape.in_file)}]


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Take "or null" and "default: null" out of the schema of a field, and the title that only repeats its name."""
    kept = {key: value for key, value in schema.items() if key != "title" and (key, value) != ("default", None)}
    choices = [one for one in kept.pop("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **kept}
    return {"anyOf": choices, **kept} if choices else kept


def record_reference() -> str:
    """Return the reference of all fields as Markdown: one table for the record, one for each object in it."""
    schema = record_schema()
    head = (
        "# The fields of a record",
        "",
        _INTRODUCTION,
        "",
        *_table(schema),
    )
    parts = [line for name, shape in _OBJECTS.items() for line in _section(name, schema["$defs"][shape.__name__])]
    return "\n".join((*head, *parts)) + "\n"


def _section(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", f"## {name}", "", str(schema["description"]), "")
    yield from _table(schema)


def _table(schema: Mapping[str, Any]) -> Iterator[str]:
    yield "| field | required | what it is | limits | example |"
    yield "| --- | --- | --- | --- | --- |"
    in_file = [name for choice in schema.get("anyOf", ()) for name in choice["required"] if name != "file"]
    for name, field in schema["properties"].items():
        required = "yes" if name in schema["required"] else "without `file`" if name in in_file else ""
        example = ", ".join(f"`{json.dumps(one, ensure_ascii=False)}`" for one in field.get("examples", ()))
        cells = (f"`{name}`", required, field.get("description", ""), _limits(field), example)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _limits(field: Mapping[str, Any]) -> str:
    """Return the limits of a field in words."""
    limits = []
    if "maxLength" in field:
        limits.append(f"{field['maxLength']:,} characters")
    if "minimum" in field:
        limits.append(f"{field['minimum']:,} to {field['maximum']:,}")
    if "default" in field:
        limits.append(f"default: {field['default']}")
    return "; ".join(limits)
