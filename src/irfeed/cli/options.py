"""The arguments and options that several commands share."""

from __future__ import annotations

import os
import sys
from calendar import month_name
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from irfeed import config
from irfeed.findings import Finding
from irfeed.findings.reports import FORMATS
from irfeed.model.publication import Publication
from irfeed.model.record import Record

directory = click.argument("directory", required=False, type=click.Path(path_type=Path), metavar="[DIR]", default=None)

format_ = click.option(
    "--format",
    "format_",
    type=click.Choice([*FORMATS, "json"]),
    default="text",
    show_default=True,
    help="How to print findings and results.",
)


def _moment(_context: click.Context, _option: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment
    except ValueError:
        pass
    raise click.BadParameter(f"{value!r} is no date and time with an offset; write 2015-02-06T09:00:00+09:00")


now = click.option(
    "--now",
    callback=_moment,
    metavar="RFC3339",
    help="The moment to build for: later articles are held back. Default: SOURCE_DATE_EPOCH, else the clock.",
)

now_for_check = click.option(
    "--now",
    callback=_moment,
    metavar="RFC3339",
    help="The moment after which a date is in the future. Default: SOURCE_DATE_EPOCH, else the clock.",
)


def moment(given: datetime | None, environment: Mapping[str, str] = os.environ) -> datetime:
    """Return the one moment that this run knows: what was given, else SOURCE_DATE_EPOCH, else the clock's.

    Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification.

    Raises:
        click.UsageError: SOURCE_DATE_EPOCH is no number of seconds that a date can hold.
    """
    if given is not None:
        return given
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}, which is no number of seconds since 1970") from None


#: Stands for standard input where a file is named.
STDIN: Final = "-"


def given_records(*, wanted: bool) -> AbstractContextManager[Iterable[Record | Finding] | None]:
    """Return what gives the records on standard input, if they are wanted."""
    if not wanted:
        return nullcontext()
    from irfeed.load import records_on  # noqa: PLC0415 - few runs are given any

    return records_on(sys.stdin.buffer, STDIN)


def in_words(moment: datetime, publication: Publication) -> str:
    """Return a moment as people say it, in the time zone of a publication: "1 March 2027, 09:00"."""
    there = moment.astimezone(publication.time_zone or UTC)
    return f"{there.day} {month_name[there.month]} {there:%Y, %H:%M}"


def publication_at(directory: Path | None) -> Publication:
    """Return the publication in `directory`, or the nearest one upwards from here.

    Raises:
        ConfigurationError: there is none, or its irfeed.toml is wrong.
    """
    path = config.find(Path()) if directory is None else config.file_of(directory)
    return config.read(path, shown_as=shown(path))


def shown(path: Path) -> str:
    """Return `path` as the user would name it: relative to the working folder, "/" between folders."""
    return Path(os.path.relpath(path)).as_posix()


def codes(_context: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes of rules, or how they begin, that an option names between commas."""
    return tuple(code.strip().upper() for one in value for code in one.split(",") if code.strip())
