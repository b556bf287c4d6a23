"""`irfeed schema`: what editors need to complete and check what people write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from irfeed import config
from irfeed.cli import options
from irfeed.cli.editor_files import snippets
from irfeed.cli.output import print_json
from irfeed.config.fields import configuration_schema
from irfeed.errors import ConfigurationError
from irfeed.model.publication import Publication
from irfeed.validation import record_schema


@click.command("schema")
@click.argument("of", type=click.Choice(["configuration", "record", "snippets"]))
@options.directory
def command(of: str, directory: Path | None) -> None:
    """Print a JSON Schema for editors.

    It describes irfeed.toml, or a record in JSON or YAML. With snippets, prints those of VS Code for
    front matter. DIR is a publication whose departments and languages records may name; without DIR, the nearest one
    upwards, if there is one.
    """
    print_json(configuration_schema() if of == "configuration" else _of_records(of, _publication(directory)))


def _of_records(of: str, publication: Publication | None) -> Mapping[str, Any]:
    schema = record_schema(publication)
    return schema if of == "record" else snippets(schema)


def _publication(directory: Path | None) -> Publication | None:
    if directory is None:
        try:
            config.find(Path())
        except ConfigurationError:  # nobody needs a publication to write a record
            return None
    return options.publication_at(directory)
