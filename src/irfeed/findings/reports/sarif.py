"""Findings as SARIF 2.1.0 (OASIS), for code scanning pages that take any number of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from irfeed.findings.finding import Finding, Severity, in_order
from irfeed.findings.reports.as_json import inert_json
from irfeed.findings.reports.text import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def report(findings: Sequence[Finding]) -> str:
    """Return one SARIF log with one run. Source: SARIF 2.1.0, sections 3.13, 3.14 and 3.27."""
    ordered = in_order(findings)
    driver = {"name": "irfeed", "rules": [{"id": code} for code in sorted({finding.code for finding in ordered})]}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        # Columns count characters, as in the other reports (section 3.14.17).
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [*map(_result, ordered)]}],
    }
    return inert_json(log) + "\n"


def _result(finding: Finding) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": place.path}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": place.pointer}]
    hint = f" ({finding.hint})" if finding.hint else ""
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": visible(finding.message + hint)},
        "locations": [location],
    }
