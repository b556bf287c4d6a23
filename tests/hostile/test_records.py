"""Every hostile value in every field: refused with a finding that names file, line and field, or published harmless.

The tables stand in records/: a vector's `codes` are the errors and warnings that must name its field, `elsewhere`
those that must name another one; without an error the value, or what it `becomes`, is in all three formats.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest

from irfeed.findings import Finding, Place, Severity
from irfeed.findings.reports import FORMATS, report
from tests.hostile.corpus import TABLES, Case, cases
from tests.hostile.oracle import CONTROLS, harms, harms_in_page, items, moment_of, said_in

Run = Callable[..., tuple[int, str, str]]

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
author = "Desk"
time_zone = "Europe/Berlin"
[languages]
en = {}
ko = {}
[departments.news]
name = "News desk"
[feeds]
variants = ["all"]
limit = 0
archives = "none"
pages = true
"""
NOW = "2026-01-01T00:00:00Z"
#: Fields by which an article may be in no feed although nothing is wrong with it.
STANDING = {"/published", "/expires", "/withdrawn", "/reason", "/status"}
#: Fields that a format does not carry.
UNSAID = {
    "feed.rss": {
        *("/story", "/authors/0/url", "/authors/0/email", "/categories/0/label", "/enclosures/0/title", "/expires"),
        *("/enclosures/0/duration", "/source/id", "/source/updated", "/places/0/latitude"),
    },
    "feed.atom": {
        *("/story", "/enclosures/0/duration", "/expires", "/places/0/latitude"),
        *("/source/id", "/source/updated", "/source/feed"),  # said only of a source of which all three are known
    },
    "feed.json": {"/story", "/authors/0/email"},
}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build of one table left."""

    cases: tuple[Case, ...]
    findings: dict[str, list[dict[str, Any]]]  #: by the name of the case
    printed: str  #: to stdout
    folder: Path
    items: dict[str, dict[str, Any]]  #: by document and id: an element, or an object

    def of(self, case: Case) -> set[str]:
        """Return the errors and warnings of a case that name its field, or a part of it."""
        return {one["code"] for one in self.told(case) if _is_at(one["pointer"], case.field)}

    def told(self, case: Case) -> list[dict[str, Any]]:
        """Return the errors and warnings of a case."""
        return [one for one in self.findings[case.name] if one["severity"] != "advice"]

    def is_refused(self, case: Case) -> bool:
        """Say whether a case gave an error."""
        return any(one["severity"] == "error" for one in self.findings[case.name])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, irfeed: Run) -> Callable[[str], Built]:
    """Return a function that builds all records of a table at once."""

    @cache
    def build(table: str) -> Built:
        folder = tmp_path_factory.mktemp(table)
        (folder / "articles").mkdir()
        (folder / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
        held = tuple(cases(table))
        for case in held:
            (folder / "articles" / f"{case.name}.json").write_text(case.text, encoding="utf-8")
        code, out, _ = irfeed("build", folder, "--keep-going", "--now", NOW, "--format", "json")
        assert code == 1
        findings = defaultdict(list)
        for one in json.loads(out)["findings"]:
            findings[Path(one["path"]).stem].append(one)
        return Built(held, findings, out, folder, {name: dict(items(folder / "public" / name)) for name in UNSAID})

    return build


@pytest.mark.parametrize("table", TABLES)
def test_each_case_is_told_of(built: Callable[[str], Built], table: str) -> None:
    """A case gets exactly the findings that its table lists, at its field and elsewhere."""
    result = built(table)
    wrong = [
        (case.name, case.field, sorted(said))
        for case in result.cases
        if (said := result.of(case)) != set(case.codes)
        or {one["code"] for one in result.told(case)} - said != set(case.elsewhere)
    ]

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_each_finding_names_the_line(built: Callable[[str], Built], table: str) -> None:
    """A finding of a case's field names the file, and the line on which the field stands; and is short."""
    result = built(table)
    wrong = [
        (case.name, one)
        for case in result.cases
        for one in result.told(case)
        if len(one["message"]) > 1000
        or not one["path"].endswith(f"articles/{case.name}.json")
        or (one["pointer"] == case.field and one["line"] != case.line and one["code"] != "REC001")
    ]

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_the_refused_are_nowhere_and_the_others_everywhere(built: Callable[[str], Built], table: str) -> None:
    """An article with an error is in no document; one without is in all three, unless its time or standing says no."""
    result = built(table)
    wrong = []
    for case in result.cases:
        found = {name for name, held in result.items.items() if case.id in held}
        expected = set() if result.is_refused(case) else set(UNSAID)
        if found != expected and not (case.field in STANDING and not found):
            wrong.append((case.name, found))

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_what_is_published_is_what_was_meant(built: Callable[[str], Built], table: str) -> None:
    """The value of an article's field, or what the table says that it becomes, is found in every format."""
    result = built(table)
    wrong = []
    for case in result.cases:
        meant = case.value if case.becomes is None else case.becomes
        for name, held in result.items.items():
            if meant in (None, "") or case.id not in held or case.field in UNSAID[name]:
                continue
            said = set(said_in(held[case.id]))
            if (moment_of(meant) if table == "dates" else meant) not in said:
                wrong.append((case.name, name, meant))

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_documents_are_well_formed_and_hold_nothing_harmful(
    built: Callable[[str], Built], table: str, harm: Callable[[str], list[str]]
) -> None:
    """Independent parsers read every document, and find no script, no bad character and no address that acts."""
    result = built(table)
    for name in ("feed.rss", "feed.atom"):
        assert not feedparser.parse((result.folder / "public" / name).read_bytes()).bozo
    wrong = [
        (id_, name, found)
        for name, held in result.items.items()
        for id_, item in held.items()
        if (found := list(harms(item, harm)))
    ]

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_the_page_is_harmless(built: Callable[[str], Built], table: str) -> None:
    """The HTML page of a feed has no script, no element or attribute that acts, and no address that acts."""
    page = (built(table).folder / "public" / "index.html").read_text(encoding="utf-8")

    assert list(harms_in_page(page)) == []


@pytest.mark.parametrize("format_", [*FORMATS, "json"])
@pytest.mark.parametrize("table", TABLES)
def test_reports_command_nothing(built: Callable[[str], Built], table: str, format_: str) -> None:
    """No report holds a character that a terminal acts upon, or a line that a CI server takes for another's command."""
    result = built(table)
    findings = [_finding(one) for told in result.findings.values() for one in told]
    out = result.printed if format_ == "json" else report(findings, format_)

    assert not CONTROLS.search(out)
    assert not re.search(r"##[a-z]*\[", out)
    commands = [line for line in out.split("\n") if line.lstrip().startswith("::")]
    assert (len(commands) > 0) == (format_ == "github")
    assert all(re.match(r"::(?:error|warning|notice) file=[^,:]+(?:,[a-z]+=[^,:]+)*::[^:]", line) for line in commands)
    if format_ == "text":
        assert all(re.search(r"[A-Z]{3}\d{3} (?:error|warning|advice): ", line) for line in out.split("\n")[:-2])


def test_enough() -> None:
    """There are thousands of cases, and no two have one name."""
    names = [case.name for table in TABLES for case in cases(table)]

    assert len(names) == len(set(names)) >= 5000


def _finding(told: dict[str, Any]) -> Finding:
    place = Place(told["path"], told["line"], told["column"], told["pointer"])
    return Finding(told["code"], Severity(told["severity"]), place, told["message"], told["hint"])


def _is_at(pointer: str, field: str) -> bool:
    return pointer == field or pointer.startswith(f"{field}/")
