"""`irfeed new`: a record with a permanent id, ready to be written on."""

from __future__ import annotations

import re
import secrets
import unicodedata
from datetime import datetime
from pathlib import Path

import click
import yaml

from irfeed.cli import options
from irfeed.errors import OutsideError, UsageError
from irfeed.system.files import write_new

_LONGEST_NAME = 60


@click.command("new")
@click.argument("title")
@options.directory
@click.option("--language", metavar="TAG", help="The language. Default: the publication's first.")
@click.option(
    "--department", metavar="SLUG", multiple=True, help="The department; may be repeated. Default: the first."
)
@click.option("--url", help="The address of the article's page.")
@click.option("--story", metavar="NAME", help="A name that the translations of one article share.")
@click.option("--published", metavar="RFC3339", help="When it is, or will be, published. Default: now.")
@click.option(
    "--into", type=click.Path(path_type=Path), help="The folder for the record. Default: the articles folder."
)
@options.now
def command(
    title: str,
    directory: Path | None,
    department: tuple[str, ...],
    into: Path | None,
    now: datetime | None,
    **given: str | None,
) -> None:
    """Start a new record.

    Writes a Markdown file named after the day and TITLE, with a fresh id that will never change, and prints its path.
    """
    publication = options.publication_at(directory)
    moment = options.moment(now).astimezone(publication.time_zone).replace(microsecond=0)
    mark = secrets.token_hex(4)
    departments = [_declared("department", slug, list(publication.departments)) for slug in department]
    fields = {
        "id": f"tag:{publication.id_authority}:{moment:%Y-%m-%d}-{mark}",
        "title": title,
        "language": _declared(
            "language", given["language"] or publication.default_language, list(publication.languages)
        ),
        "department": departments or [next(iter(publication.departments))],
        "url": given["url"],
        "published": given["published"] or moment.isoformat(),
        "story": given["story"],
        "status": "draft",
    }
    path = (into or publication.articles) / f"{moment:%Y-%m-%d}-{_name(title) or mark}.md"
    _write(path, {name: value for name, value in fields.items() if value is not None or name == "url"})
    click.echo(options.shown(path))


def _declared(what: str, value: str, known: list[str]) -> str:
    if value not in known:
        raise UsageError(f"The publication has no {what} {value}", hint=f"it has {', '.join(known)}")
    return value


def _name(title: str) -> str:
    """Return `title` as a file name: plain letters, digits and hyphens; "" if it has none of them."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-")


def _write(path: Path, fields: dict[str, object]) -> None:
    front_matter = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000).replace(": null\n", ":\n")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, [f"---\n{front_matter}---\n\n".encode()])
    except FileExistsError:
        raise UsageError(f"{path} is there already", hint="give another title, or write on that record") from None
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
