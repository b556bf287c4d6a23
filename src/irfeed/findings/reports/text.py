"""Findings for people: one line each, then a count."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from irfeed.findings.finding import Finding, Severity, count, in_order

_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "pieces of advice"}
_SINGULARS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece of advice"}


def report(findings: Sequence[Finding]) -> str:
    """Return `path:line:column: CODE severity: message (hint)` lines, and a last line that counts them."""
    if not findings:
        return ""
    lines = [visible(str(finding)) for finding in in_order(findings)]
    return "\n".join([*lines, f"{summary(findings)}\n"])


def summary(findings: Sequence[Finding]) -> str:
    """Return a count in words, such as "2 errors, 1 warning"."""
    counts = count(findings)
    words = [f"{counts[one]} {(_SINGULARS if counts[one] == 1 else _PLURALS)[one]}" for one in Severity if counts[one]]
    return ", ".join(words)


def visible(line: str) -> str:
    """Return `line` with control and format characters written as escapes, so that no text commands a terminal."""
    return "".join(character if _is_plain(character) else _escaped(character) for character in line)


def _is_plain(character: str) -> bool:
    # ZWNJ and ZWJ belong to the spelling of several languages; the other format characters do not show.
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or character in "\u200c\u200d"


def _escaped(character: str) -> str:
    code = ord(character)
    if code > 0xFFFF:  # noqa: PLR2004 - the last code point that four digits hold
        return f"\\U{code:08x}"
    return f"\\u{code:04x}"
