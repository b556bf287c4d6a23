"""`irfeed import redirects`: from the old addresses of feeds to the new ones."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from irfeed.cli import intake_options as shared
from irfeed.cli import options
from irfeed.errors import UsageError
from irfeed.importing.redirects import Program, Server, lines, redirects
from irfeed.model.publication import Publication
from irfeed.plan import plan_feeds


@click.command("redirects")
@click.option(
    "--from",
    "program",
    type=click.Choice([one.value for one in Program]),
    required=True,
    help="What made the old feeds.",
)
@click.option(
    "--for",
    "server",
    type=click.Choice([one.value for one in Server]),
    default=Server.NETLIFY.value,
    show_default=True,
    help="What serves the old addresses.",
)
@click.option(
    "--section",
    multiple=True,
    metavar="OLD=SLUG",
    help="The old name of a department's section or category; may be repeated. Default: its slug.",
)
@shared.publication
def command(program: str, server: str, section: tuple[str, ...], directory: Path | None) -> None:
    """Print the redirects from old feed addresses to the new ones.

    Subscribers follow a permanent redirect, and since imported articles keep their ids, none of them shows up as new.
    Put the lines into _redirects for Netlify, or into the configuration of the server of the old address.
    """
    publication = options.publication_at(directory)
    plans = plan_feeds(publication, (), datetime.fromtimestamp(0, UTC))
    names = dict(_section(one, publication) for one in section)
    sections = names | {slug: slug for slug in publication.departments if slug not in names.values()}
    found = redirects(Program(program), plans, publication.feeds_url, sections, publication.default_language)
    for line in lines(found, Server(server)):
        click.echo(line)


def _section(text: str, publication: Publication) -> tuple[str, str]:
    old, equals, slug = text.partition("=")
    if not equals or not old or slug not in publication.departments:
        hint = f"SLUG is one of {', '.join(publication.departments)}"
        raise UsageError(f"{text!r} is no OLD=SLUG", hint=hint)
    return old, slug
