"""`irfeed new`: a record with a permanent id, ready to be written on."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from irfeed.cli import options
from irfeed.cli.record_edits import fields_in, judge_fields, texts_for, write_fields
from irfeed.errors import OutsideError, UsageError
from irfeed.importing.record_file import name_of_title
from irfeed.load import line_of
from irfeed.model.publication import Publication
from irfeed.model.record import Value
from irfeed.system.files import write_new


@click.command("new")
@click.argument("title")
@options.directory
@click.option("--language", metavar="TAG", help="The language. Default: the publication's first.")
@click.option(
    "--department", metavar="SLUG", multiple=True, help="The department; may be repeated. Default: the first."
)
@click.option("--url", help="The address of the article's page.")
@click.option("--story", metavar="NAME", help="A name that the translations of one article share.")
@click.option(
    "--translation-of",
    "original",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="The record that is translated: story, departments and authors are as there.",
)
@click.option("--published", metavar="RFC3339", help="When it is, or will be, published. Default: now.")
@click.option(
    "--into", type=click.Path(path_type=Path), help="The folder for the record. Default: the articles folder."
)
@options.now
def command(
    title: str,
    directory: Path | None,
    department: tuple[str, ...],
    original: Path | None,
    into: Path | None,
    now: datetime | None,
    **given: str | None,
) -> None:
    """Start a new record.

    Writes a Markdown file named after the day and TITLE, with a fresh id that will never change, and prints its path.
    The record is a draft.
    """
    publication = options.publication_at(directory)
    moment = options.moment(now).astimezone(publication.time_zone).replace(microsecond=0)
    mark = secrets.token_hex(4)
    for slug in department:
        _declared("department", slug, list(publication.departments))
    first = fields_in(original) if original else {}
    fields: dict[str, Value] = {
        "id": f"tag:{publication.id_authority}:{moment:%Y-%m-%d}-{mark}",
        "title": title,
        "language": _language(given["language"], first, publication),
        "department": list(department) or first.get("department") or [next(iter(publication.departments))],
        "url": given["url"],
        "published": given["published"] or moment.isoformat(),
        "authors": first.get("authors"),
        "story": given["story"] or (_story(first, original) if original else None),
        "status": "draft",
    }
    judge_fields(fields, ("title", *(name for name, value in given.items() if value)), publication)
    path = (into or publication.articles) / f"{moment:%Y-%m-%d}-{name_of_title(title) or mark}.md"
    _write(path, {name: value for name, value in fields.items() if value is not None or name == "url"})
    if original and "story" not in first:
        write_fields(original, {"story": str(fields["story"])})
    click.echo(options.shown(path))


def _declared(what: str, value: str, known: list[str]) -> str:
    if value not in known:
        raise UsageError(f"The publication has no {what} {value}", hint=f"it has {', '.join(known)}")
    return value


def _language(given: str | None, first: Mapping[str, Value], publication: Publication) -> str:
    """Return the language of a record: what was given, or the only other one of a translation, or the default.

    Raises:
        UsageError: it is not declared, that of the original, or one of several.
    """
    known = list(publication.languages)
    told = str(first.get("language") or publication.default_language) if first else None
    others = [tag for tag in known if tag != told]
    if given == told and told is not None:
        raise UsageError(f"The original is in {told} itself", hint=f"give --language: {', '.join(others)}")
    if given or told is None:
        return _declared("language", given or publication.default_language, known)
    if len(others) == 1:
        return others[0]
    raise UsageError("Into which language?", hint=f"give --language: {', '.join(others) or 'declare one first'}")


def _story(first: Mapping[str, Value], original: Path) -> str:
    """Return the story that a translation shares with its original, which may have none yet."""
    return str(first.get("story") or name_of_title(original.stem))


def _write(path: Path, fields: Mapping[str, Value]) -> None:
    texts = texts_for(str(fields["language"]))
    comments = {"status": texts.status, **({"url": texts.url} if fields["url"] is None else {})}
    lines = [
        f"# {comments[name]}\n{line_of(name, value)}" if name in comments else line_of(name, value)
        for name, value in fields.items()
    ]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, [f"---\n{''.join(lines)}---\n\n".encode()])
    except FileExistsError:
        raise UsageError(f"{path} is there already", hint="give another title, or write on that record") from None
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
