"""How commands print: results to stdout, messages to stderr, findings in the format asked for."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from irfeed.findings import Finding
from irfeed.findings.reports import report


def print_findings(findings: Sequence[Finding], format_: str) -> None:
    """Print the findings to stdout in one of the line formats."""
    if findings or format_ != "text":  # to people there is nothing to say
        if format_ == "text" and sys.stdout.isatty():
            from irfeed.cli.in_context import in_context  # noqa: PLC0415 - for people at a terminal

            click.echo(in_context(findings, os.environ), nl=False)
        else:
            click.echo(report(findings, format_), nl=False)


def print_json(result: Mapping[str, object]) -> None:
    """Print one JSON object to stdout."""
    from irfeed.findings.reports.as_json import inert_json  # noqa: PLC0415 - for those who ask for it

    click.echo(inert_json(result))


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that is told (done, of how many) and draws a bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield tell


@contextmanager
def profiled(file: Path | None) -> Iterator[None]:
    """Write a profile of what is done meanwhile to `file`, if there is to be one.

    Raises:
        OSError: the file cannot be written.
    """
    if file is None:
        yield
        return
    from cProfile import Profile  # noqa: PLC0415 - for those who look into speed, and nobody else

    file.touch()  # before the work, not after it, it is told that nothing can be written there
    profile = Profile()
    with profile:
        yield
    profile.dump_stats(file)


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under headings in columns of even width; nothing at all without rows."""
    if not rows:
        return
    from irfeed.findings.reports.text import visible  # noqa: PLC0415 - few commands print tables

    cells = [[visible(cell) for cell in row] for row in [headings, *rows]]
    widths = [max(map(width_of, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)]
        click.echo("  ".join(padded).rstrip())


def width_of(text: str) -> int:
    """Return how many columns of a terminal `text` takes. Source: UAX #11, East Asian Width."""
    if text.isascii():
        return len(text)
    marks = sum(unicodedata.combining(character) != 0 for character in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(character) in "WF" for character in text)


def counted(number: int, singular: str) -> str:
    """Return how to say that there are `number` of something whose plural ends in s."""
    return f"{number} {singular}" if number == 1 else f"{number} {singular}s"
