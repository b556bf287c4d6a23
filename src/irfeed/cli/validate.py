"""`irfeed validate`: records only."""

from __future__ import annotations

import os
from pathlib import Path

import click

from irfeed import config
from irfeed.building.judging import ValidateResult, ignored_codes, judge_whole
from irfeed.cli import options
from irfeed.cli.output import counted, print_findings, print_json
from irfeed.errors import UsageError
from irfeed.model.publication import Publication


@click.command("validate")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR | FILES... | -]")
@click.option("--drafts", is_flag=True, help="Judge drafts as if they were published.")
@click.option(
    "--ignore",
    multiple=True,
    callback=options.codes,
    metavar="CODES",
    help="Leave out warnings and advice of these rules: codes, or beginnings of codes.",
)
@click.option(
    "--fix",
    "is_fixing",
    is_flag=True,
    help="First correct what has only one right form, and show the changes.",
)
@click.option("--yes", is_flag=True, help="With --fix: do not ask, also on a terminal.")
@options.format_
def command(
    paths: tuple[Path, ...], format_: str, ignore: tuple[str, ...], *, drafts: bool, is_fixing: bool, yes: bool
) -> int:
    """Check records; only --fix changes any.

    DIR is a publication, or a folder of records inside one; FILES are record files inside one; - is standard input,
    JSON Lines or a JSON list. Without any, or with -, the nearest publication upwards is meant. What is wrong in a
    draft is advice until it is published.
    """
    if is_fixing:
        _fix(paths, format_, yes=yes)
    with options.given_records(wanted=Path(options.STDIN) in paths) as records:
        publication, chosen = _chosen(paths) if records is None else (_alone(paths), None)
        ignored = ignored_codes(publication, ignore)
        judged = judge_whole(
            *(publication, options.shown(publication.root), chosen),
            environment=os.environ,
            drafts=drafts,
            given=records,
        )
    result = ValidateResult.of(judged, ignored)
    if format_ == "json":
        print_json(result.as_object())
    else:
        print_findings(result.findings, format_)
        unread = f", {counted(result.unread, 'file')} could not be read" if result.unread else ""
        click.echo(f"irfeed: {counted(result.records, 'record')} read, {result.rejected} rejected{unread}", err=True)
    return int(not result.valid)


def _alone(paths: tuple[Path, ...]) -> Publication:
    """Return the publication that records on standard input are for; nothing else may be named beside them."""
    if len(paths) > 1:
        raise UsageError("- stands for standard input, beside which no other records are checked", hint="give - alone")
    return options.publication_at(None)


def _fix(paths: tuple[Path, ...], format_: str, *, yes: bool) -> None:
    from irfeed.cli.fixing import fix  # noqa: PLC0415 - asked for by few

    if Path(options.STDIN) in paths:
        raise UsageError("--fix writes files, and there is none with -", hint="name files, or leave - out")
    publication, chosen = _chosen(paths)
    files = [publication.articles] if chosen is None else [path for path, _ in chosen]
    fix(publication, files, yes=yes, is_text=format_ == "text")


def _chosen(paths: tuple[Path, ...]) -> tuple[Publication, list[tuple[Path, str]] | None]:
    """Return the publication that `paths` lie in, and the folders and files to read; None: all of it."""
    if not paths:
        return options.publication_at(None), None
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file or folder {path}", hint="name a folder or files that exist")
    if len(paths) == 1 and paths[0].is_dir() and os.path.lexists(paths[0] / config.NAME):
        return options.publication_at(paths[0]), None
    first = paths[0] if paths[0].is_dir() else paths[0].parent
    publication = options.publication_at(config.find(first).parent)
    return publication, [(path.absolute(), options.shown(path)) for path in paths]
