"""irfeed.toml as a JSON Schema. Source: JSON Schema 2020-12."""

from __future__ import annotations

from typing import Any

from irfeed.config.fields import ConfigurationFile


def configuration_schema() -> dict[str, Any]:
    """Return the JSON Schema of irfeed.toml, with the meaning, the default and an example of every key."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ConfigurationFile.model_json_schema(),
        "title": "irfeed.toml",
    }
