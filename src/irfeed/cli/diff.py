"""`irfeed diff`: what a subscriber would see."""

from __future__ import annotations

import click

from irfeed.cli.output import print_json
from irfeed.publish import diff, generation_named
from irfeed.publish.report import as_text


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(old: str, new: str, format_: str) -> int:
    """Show what a subscriber would see between two publications.

    OLD and NEW are folders of feeds, manifests, single feeds, or addresses of any of these. Ends with 1 if they differ.
    """
    difference = diff(generation_named(old), generation_named(new))
    if format_ == "json":
        print_json(difference.as_object())
    else:
        click.echo(as_text(difference), nl=False)
    return int(not difference.nothing)
