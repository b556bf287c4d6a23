"""How commands print: results to stdout, messages to stderr, findings in the format asked for.

On a terminal each finding stands with the line that it is about, and a mark under the place.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Final

import click

from irfeed.findings import Finding, Place, Severity, errors_first
from irfeed.findings.reports import report
from irfeed.findings.reports.text import is_plain, summary, visible
from irfeed.system.files import read_file

_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
#: Lines of larger files are not shown, in bytes.
_LARGEST: Final = 2**24
#: So many characters of a line are shown before the place and after it.
_BEFORE, _AFTER = 40, 60


def in_context(findings: Sequence[Finding], environment: Mapping[str, str]) -> str:
    """Return the findings as the text report has them, with the line of each where its file can be read.

    Args:
        findings: what was found, their files named from the working folder.
        environment: says whether colour is wanted; sources: no-color.org; terminfo, TERM=dumb.
    """
    coloured = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    lines_of = lru_cache(maxsize=4)(_lines)
    parts: list[str] = []
    for finding in errors_first(findings):
        parts.append(_line(finding, coloured=coloured))
        if finding.place.line is not None:
            parts += _shown(lines_of(finding.place.path), finding.place, coloured=coloured)
    return "\n".join([*parts, f"{summary(findings)}\n"])


def _line(finding: Finding, *, coloured: bool) -> str:
    text = visible(str(finding))
    if not coloured:
        return text
    word = f" {finding.severity}: "
    before, found, after = text.partition(word)
    return f"{before}{click.style(found, fg=_COLOURS[finding.severity], bold=True)}{after}"


def _lines(path: str) -> Sequence[str]:
    """Return the lines of a file; none if it cannot be read, or is none that people read."""
    try:
        return read_file(Path(path), _LARGEST).decode("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return ()


def _shown(lines: Sequence[str], place: Place, *, coloured: bool) -> list[str]:
    """Return the line of a place, and under it the mark; nothing if there is no such line."""
    number = (place.line or 0) - 1
    if not 0 <= number < len(lines) or not lines[number].strip():
        return []
    line = "".join(letter if is_plain(letter) else " " for letter in lines[number])
    column = min((place.column or 1) - 1, len(line))
    start = max(0, column - _BEFORE)
    gutter = f"{place.line} | "
    mark = " " * (len(gutter) + width_of(line[start:column])) + "^"
    shown = gutter + line[start : column + _AFTER].rstrip()
    return [f"  {shown}", "  " + (click.style(mark, fg="green", bold=True) if coloured else mark)]


def print_findings(findings: Sequence[Finding], format_: str) -> None:
    """Print the findings to stdout in one of the line formats."""
    if findings or format_ != "text":  # to people there is nothing to say
        if format_ == "text" and sys.stdout.isatty():
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
