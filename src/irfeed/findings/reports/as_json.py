"""Findings for programs: the objects that `--format json` prints."""

from __future__ import annotations

from collections.abc import Iterable

from irfeed.findings.finding import Finding, in_order


def as_objects(findings: Iterable[Finding]) -> list[dict[str, str | int | None]]:
    """Return one flat object for each finding, in order."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "path": finding.place.path,
            "line": finding.place.line,
            "column": finding.place.column,
            "pointer": finding.place.pointer,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in in_order(findings)
    ]
