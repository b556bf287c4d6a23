"""Every hostile value in every field: refused with a finding that names file, line and field, or published harmless.

The tables stand in records/: a vector's `codes` are the errors and warnings that must name its field, `elsewhere`
those that must name another one; without an error the value, or what it `becomes`, is in all three formats.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import html5lib
import pytest
from lxml import etree

from irfeed.findings import Finding, Place, Severity
from irfeed.findings.reports import FORMATS, report
from tests.hostile.corpus import TABLES, Case, cases

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
pages = false
"""
NOW = "2026-01-01T00:00:00Z"
#: Fields by which an article may be in no feed although nothing is wrong with it.
STANDING = {"/published", "/expires", "/withdrawn", "/reason", "/status"}
#: Fields that a format does not carry.
UNSAID = {
    "feed.rss": {
        *("/story", "/authors/0/url", "/authors/0/email", "/categories/0/label", "/enclosures/0/title", "/expires"),
        *("/enclosures/0/duration", "/source/url", "/source/id", "/source/updated", "/places/0/latitude"),
    },
    "feed.atom": {"/story", "/enclosures/0/duration", "/expires", "/places/0/latitude"},
    "feed.json": {"/story", "/authors/0/email"},
}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e]")
#: What a terminal acts upon, or what makes text look other than it is.
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
ACTIVE = re.compile(r"\s*(?:javascript|data|vbscript|file|blob|about|filesystem|view-source)\s*:", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^/?#\s@\\]+(?:[/?#][^\s\"<>\\^`{|}]*)?|mailto:(?:[^\s\"<>%&?#]|%(?!0)[0-9A-F]{2})+")
WORD_JOINER = "\u2060"


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
        return Built(held, findings, out, folder, {name: dict(_items(folder / "public" / name)) for name in UNSAID})

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
        held = {name for name, items in result.items.items() if case.id in items}
        expected = set() if result.is_refused(case) else set(UNSAID)
        if held != expected and not (case.field in STANDING and not held):
            wrong.append((case.name, held))

    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_what_is_published_is_what_was_meant(built: Callable[[str], Built], table: str) -> None:
    """The value of an article's field, or what the table says that it becomes, is found in every format."""
    result = built(table)
    wrong = []
    for case in result.cases:
        meant = case.value if case.becomes is None else case.becomes
        for name, items in result.items.items():
            if meant in (None, "") or case.id not in items or case.field in UNSAID[name]:
                continue
            said = set(_said(items[case.id]))
            if (_moment(meant) if table == "dates" else meant) not in said:
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
        for name, items in result.items.items()
        for id_, item in items.items()
        if (found := [*_harm_in_texts(item), *_harm_in_addresses(item), *_harm_in_html(item, harm)])
    ]

    assert wrong == []


@pytest.mark.parametrize("format_", [*FORMATS, "json"])
@pytest.mark.parametrize("table", TABLES)
def test_reports_command_nothing(built: Callable[[str], Built], table: str, format_: str) -> None:
    """No report holds a character that a terminal acts upon, or a line that a CI server takes for another's command."""
    result = built(table)
    findings = [_finding(one) for told in result.findings.values() for one in told]
    out = result.printed if format_ == "json" else report(findings, format_)

    assert not CONTROLS.search(out.replace("\n", ""))
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


def _items(document: Path) -> Iterator[tuple[str, Any]]:
    if document.suffix == ".json":
        yield from ((item["id"], item) for item in json.loads(document.read_text("utf-8"))["items"])
        return
    for element in etree.parse(document).iter("item", "{*}entry"):
        id_ = element.findtext("guid") or element.findtext("{http://www.w3.org/2005/Atom}id")
        yield str(id_), element


def _strings(item: Any) -> Iterator[tuple[str, str]]:
    """Give every text of an item, with the name of what holds it."""
    if isinstance(item, etree._Element):
        for element in item.iter():
            yield etree.QName(element).localname, element.text or ""
            yield from ((etree.QName(name).localname, str(value)) for name, value in element.items())
        return
    waiting: list[tuple[str, Any]] = [("", item)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(name, one) for one in value]
        else:
            yield name, str(value)


def _said(item: Any) -> Iterator[str | datetime]:
    for _, text in _strings(item):
        plain = text.replace(WORD_JOINER, "")
        yield plain
        yield unescape(plain)
        if moment := _moment(text):
            yield moment


def _moment(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except ValueError:
            continue
        if moment.tzinfo:
            return moment
    return None


def _harm_in_texts(item: Any) -> Iterator[str]:
    for name, text in _strings(item):
        if FORBIDDEN.search(text) or len(text) > 100_000:
            yield f"{name}: {text[:80]!r}"


def _harm_in_addresses(item: Any) -> Iterator[str]:
    for name, text in _strings(item):
        is_address = name in {"url", "href", "link", "uri", "external_url", "image", "license"} and text.strip()
        if (is_address and not ADDRESS.fullmatch(text)) or (name in {"id", "guid", "scheme"} and ACTIVE.match(text)):
            yield f"{name}: {text[:80]!r}"


def _harm_in_html(item: Any, harm: Callable[[str], list[str]]) -> Iterator[str]:
    for name, text in _strings(item):
        if name in {"description", "encoded", "content", "content_html"}:
            yield from harm(text)
        elif name in {"title", "creator", "name"}:
            tree = html5lib.parseFragment(text, treebuilder="etree")
            yield from (f"{name} shows {element.tag!r}" for element in tree)
