"""`irfeed import`: records from pages, feeds and sites."""

from __future__ import annotations

import click

from irfeed.cli import import_feed, import_page, import_redirects, import_site


@click.group("import")
def command() -> None:
    """Make records from pages, feeds and the sites of generators."""


for _one in (import_page.command, import_feed.command, import_redirects.command, *import_site.commands()):
    command.add_command(_one)
