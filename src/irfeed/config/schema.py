"""irfeed.toml as a JSON Schema. Source: JSON Schema 2020-12."""

from __future__ import annotations

from typing import Any

from irfeed.config.fields import ConfigurationFile
from irfeed.table import json_schema


def configuration_schema() -> dict[str, Any]:
    """Return the JSON Schema of irfeed.toml, with the meaning, the default and an example of every key."""
    return json_schema(ConfigurationFile, "irfeed.toml")
