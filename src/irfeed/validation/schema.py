"""The shape of a record for editors (JSON Schema) and for people (Markdown)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from irfeed.model.publication import Publication
from irfeed.model.schema import json_schema
from irfeed.validation.fields import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    Part,
    PersonFields,
    PlaceFields,
    RecordFields,
    SourceFields,
)

_OBJECTS: Mapping[str, type[Part]] = {
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


def record_schema(publication: Publication | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one record, or of a list of them.

    With a publication, it knows the departments and languages of that, and no others.
    """
    # What is said of fields holds for objects alone, and `items` for lists alone. Source: JSON Schema 2020-12, core.
    schema = {**json_schema(RecordFields, "irfeed record"), "type": ["object", "array"], "items": {"$ref": "#"}}
    if publication is not None:
        narrow(schema["properties"], list(publication.departments), list(publication.languages))
    return schema


def narrow(fields: dict[str, Any], departments: Sequence[str], languages: Sequence[str]) -> None:
    """Have the schemas of the fields of a record name the departments and languages that there are."""
    one = {"type": "string", "enum": [*departments]}
    several = {"type": "array", "items": one}
    fields["department"] = {**fields["department"], "anyOf": [one, several], "examples": [*departments]}
    fields["language"] = {**fields["language"], "enum": [*languages], "examples": [*languages]}


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
