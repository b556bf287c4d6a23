"""`irfeed import`: records from pages and feeds."""

from __future__ import annotations

import click

from irfeed.cli import import_feed, import_page, import_redirects


@click.group("import")
def command() -> None:
    """Make records from pages and feeds."""


for _one in (import_page.command, import_feed.command, import_redirects.command):
    command.add_command(_one)
