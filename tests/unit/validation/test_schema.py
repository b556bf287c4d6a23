"""What editors and the documentation are told about records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from irfeed.validation import LIST_FIELDS, record_reference, record_schema
from irfeed.validation.fields import Part, RecordFields


def objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the schema of the record and of each object in it."""
    yield schema
    yield from (one for one in schema["$defs"].values() if "properties" in one)


def test_the_schema_says_what_is_required() -> None:
    """The required fields of the record and of its objects stand in the schema; unknown ones are forbidden."""
    schema = record_schema()

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"] == ["id", "title", "department", "url", "published"]
    enclosure = schema["$defs"]["EnclosureFields"]
    assert enclosure["required"] == ["url"]
    assert enclosure["anyOf"] == [{"required": ["file"]}, {"required": ["type", "length"]}]
    assert all(one["additionalProperties"] is False for one in objects(schema))


def test_every_field_is_described() -> None:
    """Each field has its meaning, and a type; none allows null."""
    for one in objects(record_schema()):
        for field in one["properties"].values():
            assert field["description"].endswith(".")
            assert {"type", "anyOf", "$ref"} & set(field)
            assert {"type": "null"} not in field.get("anyOf", ())


def test_the_schema_is_json() -> None:
    """The schema can be printed, and shows the shorthands: a text for an author, one department for a list."""
    schema = json.loads(json.dumps(record_schema()))

    assert {"type": "string"} in schema["properties"]["authors"]["anyOf"]
    assert {"type": "string"} in schema["properties"]["department"]["anyOf"]
    assert schema["properties"]["published"]["format"] == "date-time"
    assert schema["properties"]["title"]["maxLength"] == 500
    assert schema["properties"]["url"]["maxLength"] == 2000


def test_the_reference_lists_every_field() -> None:
    """The Markdown has one row for each field, with its limits, its default and an example."""
    reference = record_reference()
    rows = [line for line in reference.splitlines() if line.startswith("| `")]

    assert len(rows) == sum(len(one["properties"]) for one in objects(record_schema()))
    assert all(row.count(" | ") == 4 for row in rows)
    assert "| `title` | yes | The headline: plain text on one line, without markup. | 500 characters | " in reference
    assert "default: markdown" in reference
    assert "| `length` | without `file` | The size of the file in bytes; unknown if nobody can tell." in reference
    assert "1 to 100,000" in reference
    assert reference.endswith("|\n")


@pytest.mark.parametrize("name", sorted(LIST_FIELDS))
def test_fields_for_cells_are_lists(name: str) -> None:
    """The fields whose cells may hold several values are fields of a record."""
    assert name in RecordFields.rows


def test_required_fields_exist() -> None:
    """No object requires a field that it does not have."""
    shapes: list[type[Part]] = [RecordFields, *(one for one in Part.__subclasses__() if one is not RecordFields)]

    assert all(set(shape.required) <= set(shape.rows) for shape in shapes)
