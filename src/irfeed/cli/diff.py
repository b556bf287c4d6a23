"""`irfeed diff`: what a subscriber would see."""

from __future__ import annotations

from pathlib import Path

import click

from irfeed.cli.output import print_json
from irfeed.publish import Generation, diff, generation_at_path
from irfeed.publish.report import as_object, as_text


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(old: str, new: str, format_: str) -> int:
    """Show what a subscriber would see between two publications.

    OLD and NEW are folders of feeds, manifests, single feeds, or addresses of any of these. Ends with 1 if they differ.
    """
    difference = diff(_generation(old), _generation(new))
    if format_ == "json":
        print_json(as_object(difference))
    else:
        click.echo(as_text(difference), nl=False)
    return int(not difference.nothing)


def _generation(named: str) -> Generation:
    if named.startswith(("http://", "https://")):
        from irfeed.publish.live import generation_at  # noqa: PLC0415 - brings all of urllib

        return generation_at(named)
    return generation_at_path(Path(named))
