from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from irfeed.findings import Finding, Place, Rule, RuleFinding, Severity, as_objects, count, has_errors, in_order
from irfeed.findings.reports import report
from irfeed.findings.reports.text import visible

ERROR = Finding("REC001", Severity.ERROR, Place("a.md", 3, 5, "/id"), "id is missing", "add one")
WARNING = Finding("BDY002", Severity.WARNING, Place("b, c.md", 1), "100% of it\nwas taken out")
ADVICE = Finding("REC009", Severity.ADVICE, Place("a.md"), "a \u202e and \x1b[31m and \U000e0001 and \u200d")
ALL = [WARNING, ADVICE, ERROR]


def test_order() -> None:
    """Findings are ordered by file, line, column and code, and none is told twice."""
    assert in_order([*ALL, ERROR]) == [ADVICE, ERROR, WARNING]


def test_counts() -> None:
    """The findings of each severity are counted, and an error is noticed."""
    assert count(ALL)[Severity.WARNING] == 1
    assert has_errors(ALL)
    assert not has_errors([WARNING, ADVICE])


def test_rule_makes_findings() -> None:
    """A rule lends its code, its severity and, where there is no other, its hint."""
    rule = Rule("REC001", "no-id", Severity.ERROR, "says", "why", "add one", "clause")

    assert rule.at(Place("a.md", 3, 5, "/id"), "id is missing") == ERROR
    assert rule.of(RuleFinding(Place("a.md"), "message", "hint")).hint == "hint"


def test_text() -> None:
    """The text report has a line for each finding, errors first, and a last line that counts them."""
    assert report(ALL, "text").splitlines() == [
        "a.md:3:5: REC001 error: id is missing (add one)",
        r"b, c.md:1: BDY002 warning: 100% of it\u000awas taken out",
        r"a.md: REC009 advice: a \u202e and \u001b[31m and \U000e0001 and " + "\u200d",
        "1 error, 1 warning, 1 piece of advice",
    ]


@pytest.mark.parametrize("name", ["text", "github"])
def test_nothing(name: str) -> None:
    """Where there is nothing to say, the line reports say nothing."""
    assert report([], name) == ""


def test_plural() -> None:
    """More than one is counted in the plural."""
    other = Finding("REC001", Severity.ERROR, Place("b.md"), "id is missing")

    assert report([ERROR, other], "text").endswith("\n2 errors\n")


def test_github() -> None:
    """GitHub gets errors first; nothing in a message can end it or start another command."""
    assert report(ALL, "github").splitlines() == [
        "::error file=a.md,line=3,col=5,title=REC001::id is missing (add one)",
        "::warning file=b%2C c.md,line=1,title=BDY002::100%25 of it%0Awas taken out",
        r"::notice file=a.md,title=REC009::a \u202e and \u001b[31m and \U000e0001 and " + "\u200d",
        "1 error, 1 warning, 1 piece of advice",
    ]


def test_sarif() -> None:
    """SARIF carries rule, level, words, file, line, column and field of every finding."""
    run = json.loads(report(ALL, "sarif"))["runs"][0]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["BDY002", "REC001", "REC009"]
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("REC009", "note"),
        ("REC001", "error"),
        ("BDY002", "warning"),
    ]
    assert run["results"][1]["message"] == {"text": "id is missing (add one)"}
    assert run["results"][1]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.md"},
                "region": {"startLine": 3, "startColumn": 5},
            },
            "logicalLocations": [{"fullyQualifiedName": "/id"}],
        }
    ]


def test_junit() -> None:
    """JUnit counts errors as failures, and is well-formed whatever the findings say."""
    suites = ET.fromstring(report(ALL, "junit"))  # noqa: S314 - written a line above

    assert suites.attrib == {"name": "irfeed", "tests": "3", "failures": "1"}
    assert [case.get("name") for case in suites.iter("testcase")] == [
        "REC009 a.md",
        "REC001 a.md:3:5",
        "BDY002 b, c.md:1",
    ]
    assert [failure.get("message") for failure in suites.iter("failure")] == ["id is missing"]


def test_junit_without_findings() -> None:
    """Without findings JUnit shows one case that passed."""
    assert 'tests="1" failures="0"' in report([], "junit")


def test_gitlab() -> None:
    """GitLab gets a fingerprint for each finding that stays when lines move, and is never the same for two."""
    moved = Finding(ERROR.code, ERROR.severity, Place("a.md", 9, 5, "/id"), ERROR.message, ERROR.hint)
    first = json.loads(report([ERROR], "gitlab"))
    second = json.loads(report([moved, WARNING], "gitlab"))
    both = json.loads(report([ERROR, moved], "gitlab"))

    assert first[0]["fingerprint"] == second[0]["fingerprint"]
    assert both[0]["fingerprint"] != both[1]["fingerprint"]
    assert first[0]["location"] == {"path": "a.md", "lines": {"begin": 3}}
    assert (first[0]["severity"], first[0]["check_name"]) == ("major", "REC001")


def test_json() -> None:
    """In JSON a finding is one flat object."""
    assert as_objects([ERROR]) == [
        {
            "code": "REC001",
            "severity": "error",
            "path": "a.md",
            "line": 3,
            "column": 5,
            "pointer": "/id",
            "message": "id is missing",
            "hint": "add one",
        }
    ]


def test_visible_keeps_scripts() -> None:
    """Text in any script stays as it is, with its joiners."""
    assert visible("한국어 العربية नेपाली\u200d") == "한국어 العربية नेपाली\u200d"
