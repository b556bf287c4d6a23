"""Findings on a terminal: each with the line that it is about, and a mark under the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import click

from irfeed.cli.output import width_of
from irfeed.findings import Finding, Place, Severity, errors_first
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
