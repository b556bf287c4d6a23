"""Tables of fields: how objects are read by them, and what schema they make."""

from __future__ import annotations

import pytest

from irfeed.config.fields import ConfigurationFile, FeedsTable, PersonTable
from irfeed.config.kinds import ConfigurationContext
from irfeed.model.schema import json_schema
from irfeed.model.table import RefusedError, Row
from irfeed.validation import rules
from irfeed.validation.fields import RecordFields


def test_a_row_is_found_on_its_class_and_its_value_on_an_object() -> None:
    """A row's name is the row on the class; on an object the value that was read, or else the default."""
    assert isinstance(FeedsTable.limit, Row)
    assert FeedsTable.limit.name == "limit"
    assert FeedsTable({"limit": 7}).limit == 7
    assert FeedsTable({}).limit == 50
    assert RecordFields({}).title is None


def test_all_findings_come_at_once_in_the_order_of_the_table() -> None:
    """Wrong, unknown and missing fields are told together, and what could be read is left."""
    with pytest.raises(RefusedError) as caught:
        PersonTable.read({"nam": "A", "url": 5, "email": "a@b.example"}, ConfigurationContext())

    assert [finding.path for finding in caught.value.findings] == [("name",), ("url",), ("nam",)]
    assert isinstance(caught.value.left, PersonTable)
    assert caught.value.left.email == "a@b.example"


def test_what_is_only_missing_is_told_too() -> None:
    """A required field that is not there is the only fault of an object that is right otherwise."""
    with pytest.raises(RefusedError) as caught:
        PersonTable.read({"email": "a@b.example"}, ConfigurationContext())

    assert [finding.path for finding in caught.value.findings] == [("name",)]


def test_the_schema_shows_defaults() -> None:
    """A default stands in the schema as JSON, that of a table with its keys."""
    schema = json_schema(ConfigurationFile, "irfeed.toml")

    assert schema["properties"]["records"]["default"] == {"alt": "required", "commands": {}, "ignore": []}
    assert schema["$defs"]["FeedsTable"]["properties"]["formats"]["default"] == ["rss", "atom", "json"]
    assert "default" not in schema["properties"]["publication"]


def test_rules_are_imported_when_they_are_asked_for() -> None:
    """The package of rules has the modules that there are, and no others."""
    assert rules.dates.date_form.about.code == "REC070"
    assert not hasattr(rules, "nothing")
