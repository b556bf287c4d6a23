"""The options that the commands of `irfeed import` share, and what they print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from irfeed.cli import options
from irfeed.cli.output import print_findings, print_json
from irfeed.findings import as_objects, has_errors
from irfeed.importing import Certainty, Claim, DateOrder, DateRules
from irfeed.intake import ImportResult
from irfeed.load import defaults_of
from irfeed.model.publication import Publication

publication = click.option(
    "--publication",
    "directory",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The publication. Default: the nearest one upwards.",
)
into = click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder for the records. Default: the articles folder.",
)
language = click.option("--language", metavar="TAG", help="The language, whatever the document says.")
department = click.option(
    "--department", metavar="SLUG", multiple=True, help="The department; may be repeated. Default: found by its name."
)
date_order = click.option(
    "--date-order",
    type=click.Choice([one.value for one in DateOrder]),
    help="What 02/03/2015 means. Default: as irfeed.toml says, else such dates are errors.",
)


#: How the fields are given for which all of these commands have options.
OPTIONS = {"language": "--language TAG", "department": "--department SLUG"}


def given(values: dict[str, str | Sequence[str] | None]) -> Iterator[Claim]:
    """Yield what options say; they win over the document."""
    for field, value in values.items():
        if value:
            kept = value if isinstance(value, str) else list(value)
            yield Claim(field, kept, f"--{field}", Certainty.GIVEN)


def configured(of: Publication, into: Path) -> Iterator[Claim]:
    """Yield what irfeed.toml says of the records in a folder; and the language, if there is only one."""
    into, articles = into.resolve(), of.articles.resolve()
    inside = into.relative_to(articles).as_posix().strip(".") if into.is_relative_to(articles) else ""
    for field, value in defaults_of(inside, of.folders).items():
        kept = list(value) if isinstance(value, tuple) else value
        yield Claim(field, kept, f"the folder {inside} in irfeed.toml", Certainty.GIVEN)
    if len(of.languages) == 1:
        yield Claim("language", of.default_language, "irfeed.toml", Certainty.GIVEN)


def date_rules(of: Publication, order: str | None) -> DateRules:
    """Return how to read the dates of a document."""
    chosen = order or of.imports.date_order
    return DateRules(of.time_zone, DateOrder(chosen) if chosen else None)


def finish(intake: ImportResult, format_: str) -> int:
    """Print what an import did, and return its exit code."""
    written = [options.shown(path) for path in intake.written]
    if format_ == "json":
        print_json({"written": written, "there": intake.there, "findings": as_objects(intake.findings)})
        return int(has_errors(intake.findings))
    print_findings(intake.findings, format_)
    for path in written:
        click.echo(path, err=format_ != "text")
    there = f", {intake.there} there already" if intake.there else ""
    click.echo(f"irfeed: {len(written)} written{there}", err=True)
    return int(has_errors(intake.findings))
