"""What pydantic says of a file's shape -> faults with a rule, a path and words for people."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from irfeed.config import rules
from irfeed.config.judgement import Judgement
from irfeed.record import Path

_KINDS = {
    "string_type": "a text in quotation marks",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list in square brackets",
    "dict_type": "a text, or a table of texts by language",
    "model_type": "a table",
}
#: How many faults of shape are told of one file; whoever made more will not mend them one by one.
_MOST = 100


def shape_faults(error: ValidationError, model: type[BaseModel]) -> Iterator[Judgement]:
    """Yield a judgement for each of pydantic's errors about a file of the shape `model`."""
    for one in error.errors(include_url=False, include_context=True)[:_MOST]:
        path: Path = one["loc"]
        shown = ".".join(str(step) for step in path)
        match one["type"]:
            case "missing":
                yield Judgement(path, rules.configuration_missing_key, f"{shown} is missing")
            case "extra_forbidden":
                yield Judgement(
                    path, rules.configuration_unknown_key, f"{shown} is unknown", _did_you_mean(path, model)
                )
            case kind if kind in _KINDS:
                yield Judgement(
                    path, rules.configuration_wrong_value, f"{shown} must be {_KINDS[kind]}, not {_given(one)}"
                )
            case _:
                message = one["msg"].removeprefix("Input should ").replace("'", '"')
                yield Judgement(path, rules.configuration_wrong_value, f"{shown} should {message}, not {_given(one)}")


def _given(error: ErrorDetails) -> str:
    """Return the value at fault, cut; not that of a key that may hold an address with a password."""
    secret = str(error["loc"][-1]).startswith("dsn")
    return "what stands there" if secret else f"{error['input']!r:.60}"


def _did_you_mean(path: Path, model: type[BaseModel]) -> str:
    known = list(_table_at(path[:-1], _schema(model)))
    close = difflib.get_close_matches(str(path[-1]), known, n=1)
    return f"did you mean {close[0]}?" if close else f"known here: {', '.join(known)}"


@lru_cache(maxsize=4)  # pydantic makes it anew for each call, which takes as long as reading a file
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _table_at(path: Path, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the properties that `schema` allows for the table at `path`."""
    here = schema
    for step in path:
        inner = here.get("properties", {}).get(step) or here.get("items") or here["additionalProperties"]
        here = _followed(inner, schema["$defs"])
    properties: dict[str, Any] = here["properties"]
    return properties


def _followed(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    references = (one["$ref"] for one in (schema, *schema.get("anyOf", [])) if "$ref" in one)
    reference = next(references, None)
    followed: dict[str, Any] = definitions[reference.rsplit("/", 1)[-1]] if reference else schema
    return followed
