"""`irfeed schema`: JSON Schemas, with which editors complete and check what people write."""

from __future__ import annotations

import click

from irfeed.cli.output import print_json
from irfeed.config.fields import configuration_schema
from irfeed.validation import record_schema

_SCHEMAS = {"configuration": configuration_schema, "record": record_schema}


@click.command("schema")
@click.argument("of", type=click.Choice(list(_SCHEMAS)))
def command(of: str) -> None:
    """Print a JSON Schema for editors.

    OF is what to describe: irfeed.toml, or a record in JSON or YAML.
    """
    print_json(_SCHEMAS[of]())
