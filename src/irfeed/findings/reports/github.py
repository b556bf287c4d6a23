"""Findings as GitHub workflow commands, which show beside the lines of a change.

GitHub shows ten errors and ten warnings of a step, so errors come first and a last line counts them all.
Source: GitHub Docs, "Workflow commands for GitHub Actions", error, warning and notice messages.
"""

from __future__ import annotations

from collections.abc import Sequence

from irfeed.findings.finding import Finding, Severity, errors_first
from irfeed.findings.reports.text import summary, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(findings: Sequence[Finding]) -> str:
    """Return one `::error file=…::message` line for each finding, errors first, and a line that counts them."""
    if not findings:
        return ""
    return "\n".join([*map(_line, errors_first(findings)), f"{summary(findings)}\n"])


def _line(finding: Finding) -> str:
    place = finding.place
    named = {"file": place.path, "line": place.line, "col": place.column, "title": finding.code}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in named.items() if value is not None)
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(finding.message + hint)}"


def _data(text: str) -> str:
    # Only "%", CR and LF have a meaning in a command's message; the rest is made visible as in every report.
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
