"""Findings as JUnit XML, which most CI servers show: a test case for each finding, failed if it is an error."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from irfeed.findings.finding import Finding, Severity, count, in_order
from irfeed.findings.reports.text import visible


def report(findings: Sequence[Finding]) -> str:
    """Return a `testsuites` document; without findings it holds one case that passed."""
    ordered = in_order(findings)
    failures = count(ordered)[Severity.ERROR]
    cases = [_case(finding) for finding in ordered] or ['    <testcase classname="irfeed" name="no findings"/>']
    head = f'name="irfeed" tests="{len(cases)}" failures="{failures}"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {head}>", f"  <testsuite {head}>"]
    return "\n".join([*lines, *cases, "  </testsuite>", "</testsuites>\n"])


def _case(finding: Finding) -> str:
    attributes = f"classname={_attribute(finding.place.path)} name={_attribute(f'{finding.code} {finding.place}')}"
    inner = "failure" if finding.severity is Severity.ERROR else "system-out"
    named = f" message={_attribute(finding.message)}" if inner == "failure" else ""
    return f"    <testcase {attributes}><{inner}{named}>{escape(visible(str(finding)))}</{inner}></testcase>"


def _attribute(text: str) -> str:
    return f'"{escape(visible(text))}"'
