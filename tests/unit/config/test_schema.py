from __future__ import annotations

from irfeed.config.fields import ConfigurationFile, configuration_schema


def test_names_every_key() -> None:
    """The JSON Schema describes every table of irfeed.toml, each key with its meaning."""
    schema = configuration_schema()

    assert set(schema["properties"]) == set(ConfigurationFile.rows)
    for definition in schema["$defs"].values():
        assert definition["additionalProperties"] is False
        assert all(key.keys() & {"description", "$ref"} for key in definition["properties"].values())


def test_text_or_table() -> None:
    """A text by language may be a plain text or a table in the schema too."""
    title = configuration_schema()["$defs"]["PublicationTable"]["properties"]["title"]

    assert [one["type"] for one in title["anyOf"]] == ["string", "object"]
