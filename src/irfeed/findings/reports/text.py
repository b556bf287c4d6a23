"""Findings for people: one line each, then a count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from irfeed.findings.finding import Finding, Severity, count, errors_first

_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "pieces of advice"}
_SINGULARS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece of advice"}

#: What ends with the sign by which a CI server would know a command.
_COMMAND: Final = re.compile(r"^\s*:(?=:)|##(?=[a-z]*\[)")


def report(findings: Sequence[Finding]) -> str:
    """Return `path:line:column: CODE severity: message (hint)` lines, errors first, and a line that counts them."""
    if not findings:
        return ""
    lines = [visible(str(finding)) for finding in errors_first(findings)]
    return "\n".join([*lines, f"{summary(findings)}\n"])


def summary(findings: Sequence[Finding]) -> str:
    """Return a count in words, such as "2 errors, 1 warning"."""
    counts = count(findings)
    words = [f"{counts[one]} {(_SINGULARS if counts[one] == 1 else _PLURALS)[one]}" for one in Severity if counts[one]]
    return ", ".join(words)


def visible(line: str) -> str:
    """Return `line` so that it commands neither a terminal nor the CI server that reads the log.

    Control and format characters are written as escapes, and so is the sign that would begin a command: "::" at the
    start of a line (GitHub), "##[" and "##vso[" anywhere in it (GitHub's older form, Azure).
    Sources: actions/runner, ActionCommand; Azure Pipelines, logging commands.
    """
    shown = "".join(character if is_plain(character) else _escaped(character) for character in line)
    return _COMMAND.sub(lambda found: found[0][:-1] + _escaped(found[0][-1]), shown)


def is_plain(character: str) -> bool:
    """Say whether a character shows and does nothing else."""
    # ZWNJ and ZWJ belong to the spelling of several languages; the other format characters do not show.
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or character in "\u200c\u200d"


def _escaped(character: str) -> str:
    code = ord(character)
    if code > 0xFFFF:  # noqa: PLR2004 - the last code point that four digits hold
        return f"\\U{code:08x}"
    return f"\\u{code:04x}"
