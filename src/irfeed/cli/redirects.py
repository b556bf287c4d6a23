"""`irfeed redirects`: from the addresses that a publication had to those that it has."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from irfeed.cli import options
from irfeed.errors import UsageError
from irfeed.importing.redirects import Server, moved_lines
from irfeed.syntax import why_not_web_address


@click.command("redirects")
@options.directory
@click.option("--from-url", "old", required=True, metavar="OLD", help="The feeds_url that the publication had.")
@click.option(
    "--for",
    "server",
    type=click.Choice([one.value for one in Server]),
    default=Server.NGINX.value,
    show_default=True,
    help="What serves the old address.",
)
def command(directory: Path | None, old: str, server: str) -> None:
    """Print the redirects of a publication that moved.

    They lead from every address below OLD to the same one below the feeds_url in irfeed.toml, for good: subscribers
    follow them, and since no id changes, none of them sees an entry as new.
    """
    if reason := why_not_web_address(old):
        raise UsageError(f"--from-url {old} {reason}", hint="give the feeds_url that was, such as https://old.example/")
    if urlsplit(old).query or urlsplit(old).fragment or any(character in old for character in "\"'\\{}$*; "):
        raise UsageError(f"--from-url {old} is no address of a folder", hint="give the feeds_url that was")
    new = options.publication_at(directory).feeds_url
    old = old.rstrip("/") + "/"
    if old == new:
        raise UsageError(f"The feeds are at {new} still", hint="write the new feeds_url into irfeed.toml first")
    click.echo(moved_lines(old, new, Server(server)))
