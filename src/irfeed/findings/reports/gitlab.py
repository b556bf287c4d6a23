"""Findings as GitLab's code quality report. Source: GitLab Docs, "Code Quality", report format."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from irfeed.findings.finding import Finding, Severity, in_order
from irfeed.findings.reports.as_json import inert_json
from irfeed.findings.reports.text import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def report(findings: Sequence[Finding]) -> str:
    """Return a JSON array; a finding's fingerprint does not change when its line moves."""
    seen: Counter[str] = Counter()
    entries = []
    for finding in in_order(findings):
        place = finding.place
        same = f"{finding.code}\0{place.path}\0{place.pointer}\0{finding.message}"
        seen[same] += 1
        hint = f" ({finding.hint})" if finding.hint else ""
        entries.append(
            {
                "description": visible(finding.message + hint),
                "check_name": finding.code,
                "fingerprint": hashlib.sha256(f"{same}\0{seen[same]}".encode(errors="surrogatepass")).hexdigest(),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": place.path, "lines": {"begin": place.line or 1}},
            }
        )
    return inert_json(entries) + "\n"
