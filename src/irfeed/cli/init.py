"""`irfeed init`: a publication that builds at once."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from irfeed import config
from irfeed.cli import init_questions as questions
from irfeed.cli import intake_options as shared
from irfeed.cli import options
from irfeed.cli.editor_files import CONFIGURATION_SCHEMA, as_text, editor_files
from irfeed.cli.import_feed import entries
from irfeed.cli.init_files import WebHost, configuration_text, first_record, host_files
from irfeed.cli.init_site import passing
from irfeed.cli.output import counted
from irfeed.config.fields import configuration_schema
from irfeed.errors import OutsideError, UsageError
from irfeed.intake import ImportRequest, import_articles
from irfeed.system.files import open_file, pieces_of, write_new
from irfeed.validation import narrow, record_schema


@click.command("init")
@click.argument("directory", required=False, type=click.Path(path_type=Path), metavar="[DIR]", default=Path())
@click.option("--title", metavar="TEXT", help="The name of the publication.")
@click.option("--url", metavar="ADDRESS", help="The address of the home page.")
@click.option("--feeds-url", metavar="ADDRESS", help="Where the feeds will be served. Default: feeds/ below --url.")
@click.option(
    "--id-authority", metavar="HOST,YEAR", help="For permanent ids. Default: the host of --url, and this year."
)
@click.option("--language", multiple=True, metavar="TAG", help="A language; may be repeated. The first is the default.")
@click.option("--department", multiple=True, metavar="SLUG=NAME", help="A department; may be repeated.")
@click.option("--author", metavar="NAME", help="Who answers for the publication.")
@click.option("--time-zone", metavar="NAME", help="What dates without an offset mean, such as Asia/Seoul.")
@click.option("--host", type=click.Choice([one.value for one in WebHost]), help="Where the feeds will be served.")
@click.option(
    "--from",
    "origin",
    metavar="FEED|FOLDER",
    help="Start from a feed (file or address), a folder of records, or the site of a generator.",
)
@options.now
def command(
    directory: Path,
    language: tuple[str, ...],
    department: tuple[str, ...],
    origin: str | None,
    now: datetime | None,
    **given: str | None,
) -> int:
    """Start a publication.

    Writes irfeed.toml, a first record and what the host needs into DIR; asks for what no option gives, on a terminal.
    The result builds at once. Files that are there are never written over.
    """
    if (directory / config.NAME).exists():
        raise UsageError(f"There is a publication in {directory} already", hint="edit its irfeed.toml")
    moment = options.moment(now).replace(microsecond=0)
    existing = questions.existing(origin, directory)
    answers = questions.answers(
        {**given, "language": language, "department": department, "directory": str(directory)},
        existing,
        moment,
        ask=_asks(),
    )
    questions.judge(answers)
    if answers.time_zone:
        moment = moment.astimezone(ZoneInfo(answers.time_zone))
    host = WebHost(given["host"] or questions.host(ask=_asks()))
    files = {config.NAME: configuration_text(answers), **host_files(host)}
    files[CONFIGURATION_SCHEMA] = as_text(configuration_schema())
    if existing.site is None:  # the records of a site generator have its own fields
        schema = record_schema()
        narrow(schema["properties"], list(answers.departments), answers.languages)
        files.update(editor_files(schema, answers.articles))
    first = f"{answers.articles}/{moment:%Y-%m-%d}-feeds-have-begun.md"
    if origin is None:
        files[first] = first_record(answers, secrets.token_hex(4), moment)
    _write(directory, files)
    if existing.folder is not None and not existing.folder.resolve().is_relative_to(directory.resolve()):
        _copy(existing.folder, directory / answers.articles)
    code = _import(directory, origin) if existing.is_feed and origin else 0
    if existing.site is not None:
        good, all_ = passing(options.publication_at(directory))
        others = "" if good == all_ else "; irfeed validate says what is wrong with the others"
        click.echo(
            f"irfeed: {good} of {counted(all_, 'article')} {'passes' if good == 1 else 'pass'}{others}", err=True
        )
    _say_next(directory, None if origin else first)
    return code


def _say_next(directory: Path, first: str | None) -> None:
    """Say what to do with a publication that was just started."""
    there = options.shown(directory)
    build = "irfeed build" if there == "." else f"irfeed build {there}"
    if first is not None:
        build = f"write on {options.shown(directory / first)}, take `status: draft` out of it, and run {build}"
    click.echo(f"irfeed: next: {build}", err=True)


def _asks() -> bool:
    return sys.stdin.isatty()


def _write(directory: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = directory / name
        if not _written(path, [text.encode()]):
            continue
        if path.suffix == ".sh":
            path.chmod(0o755)
        click.echo(options.shown(path))


def _copy(folder: Path, target: Path) -> None:
    """Copy the ordinary files in `folder`; folders that are symbolic links are left alone, as they are in a build."""
    for here, _, names in os.walk(folder):
        for path in (Path(here, name) for name in sorted(names)):
            try:
                with open_file(path, within=folder) as file:
                    _written(target / path.relative_to(folder), pieces_of(file))
            except OSError as error:
                click.echo(f"irfeed: {options.shown(path)} is not copied: {error.strerror}", err=True)


def _written(path: Path, pieces: Iterable[bytes]) -> bool:
    """Write a file, and say whether that was done: none is written over.

    Raises:
        OutsideError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, pieces)
    except FileExistsError:
        click.echo(f"irfeed: {options.shown(path)} is there already, and stays as it is", err=True)
        return False
    except OSError as error:
        raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
    return True


def _import(directory: Path, origin: str) -> int:
    publication = options.publication_at(directory)
    request = ImportRequest(
        into=publication.articles,
        shown_as=options.shown(publication.articles),
        dates=shared.date_rules(publication, None),
        what="the entry",
        options=shared.OPTIONS,
        again=True,
        keep_going=True,
    )
    publication.articles.mkdir(parents=True, exist_ok=True)
    return shared.finish(
        import_articles(entries(origin, publication, publication.articles), publication, request), "text"
    )
