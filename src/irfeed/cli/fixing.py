"""`irfeed validate --fix`: values of records are written in the one right form that they have."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import click

from irfeed.cli import options
from irfeed.cli.output import counted
from irfeed.errors import OutsideError
from irfeed.findings.reports.text import visible
from irfeed.load import Change, changed, load_bytes, record_files
from irfeed.load.limits import MAX_STREAM_BYTES
from irfeed.model.publication import Publication
from irfeed.model.record import Record, label
from irfeed.system.files import read_file, write_all_over
from irfeed.validation import LIST_FIELDS
from irfeed.validation.right_forms import right_forms


class _Fixed(NamedTuple):
    """What becomes of a file."""

    path: Path  #: the file itself, where a link leads to it
    shown: str
    before: bytes
    after: bytes
    values: int  #: that are written anew
    left: list[str]  #: those that are for a person to write


def fix(publication: Publication, paths: Iterable[Path], *, yes: bool, is_text: bool) -> None:
    """Show what would be changed in the record files at `paths`, and write it; on a terminal when told so.

    Raises:
        OutsideError: a file cannot be written. Then none is changed.
    """
    files = [one for path in paths for one in _fixed(path, publication)]
    files = [*{one.path: one for one in files}.values()]
    wanted = [one for one in files if one.after != one.before]
    for line in (line for one in wanted for line in _diff(one)):
        click.echo(visible(line), err=not is_text)
    for line in (line for one in files for line in one.left):
        click.echo(f"irfeed: {line}", err=True)
    if not wanted:
        click.echo("irfeed: nothing to fix", err=True)
        return
    what = f"{counted(sum(one.values for one in wanted), 'value')} in {counted(len(wanted), 'file')}"
    if not yes and sys.stdin.isatty() and not click.confirm(f"Write {what}?", err=True):
        click.echo("irfeed: nothing written", err=True)
        return
    _write(wanted)
    click.echo(f"irfeed: {what} written", err=True)


def _fixed(path: Path, publication: Publication) -> Iterator[_Fixed]:
    for file in record_files(path):
        resolved, shown = file.resolve(), options.shown(file)
        if any(one.site and resolved.is_relative_to(one.site.folder.resolve()) for one in publication.sources):
            click.echo(f"irfeed: {shown} belongs to a site's generator, and stays as it is", err=True)
            continue
        if not resolved.is_relative_to(publication.root.resolve()):
            click.echo(f"irfeed: {shown} is a link out of the publication, and stays as it is", err=True)
            continue
        try:
            data = read_file(resolved, MAX_STREAM_BYTES)
        except OSError:
            continue  # validate says what is wrong with it
        records = [*load_bytes(data, resolved, LIST_FIELDS)]
        if not all(isinstance(one, Record) for one in records):
            continue  # so it does here
        changes = [
            Change(number, form.path, form.value)
            for number, record in enumerate(records)
            if isinstance(record, Record)
            for form in right_forms(record, publication)
        ]
        after, left = changed(data, resolved, changes, LIST_FIELDS) if changes else (data, [])
        told = [
            f"{replace(record.place(one.path), path=shown)}: {label(one.path)} is for you to change: write {one.value}"
            for one in left
            if isinstance(record := records[one.number], Record)
        ]
        yield _Fixed(resolved, shown, data, after, len(changes) - len(left), told)


def _diff(file: _Fixed) -> Iterator[str]:
    before, after = (data.decode().splitlines(keepends=True) for data in (file.before, file.after))
    for line in unified_diff(before, after, file.shown, file.shown, n=1):
        yield line.rstrip("\r\n")


def _write(files: Iterable[_Fixed]) -> None:
    try:
        write_all_over([(one.path, one.before, one.after) for one in files])
    except OSError as error:
        shown = options.shown(Path(error.filename)) if error.filename else "a file"
        raise OutsideError(f"{shown} cannot be written: {error.strerror}", hint="no file was changed") from None
