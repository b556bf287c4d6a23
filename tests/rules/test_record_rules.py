"""Every rule of records against its own examples and its case files.

A case is a file of records that a person can open, RECnnn/bad-….json or RECnnn/good-….json, and beside it in ….txt
what irfeed says of it: nothing for a good one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from irfeed import config
from irfeed.findings import Finding, Place, Rule, Severity, rules_in
from irfeed.load import load_file
from irfeed.load.attached import with_files
from irfeed.model.publication import Publication, Records
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer
from irfeed.validation import LIST_FIELDS, Validation, validate

ROOT = Path(__file__).parent
#: Asked by a build only, which has a clock: tests/subscriber/test_wrong_dates.py.
BY_THE_CLOCK = {"REC089"}
RULES = {rule.code: rule for rule in rules_in("irfeed.validation.rules") if rule.code not in BY_THE_CLOCK}
CASES = sorted(ROOT.glob("REC*/*.json"))
#: What the examples in the rules are laid over; null takes a field out.
WHOLE = {
    "id": "tag:seoul.example,2015:tokyo-visit",
    "title": "The mayor visits Tokyo",
    "language": "en",
    "department": "international-relations",
    "url": "https://english.seoul.example/tokyo-visit/",
    "published": "2015-02-06T09:00:00+09:00",
    "body": "<p>The mayor of Seoul met the governor of Tokyo.</p>",
    "body_format": "html",
}
#: The publication only advises alternative texts.
ADVISED = frozenset(("REC084",))
#: Only a time zone gives these rules something to say.
IN_SEOUL = frozenset(("REC074", "REC075"))
#: The loaders stop half characters before this rule sees them; it is for records that come by other ways.
NO_BAD_FILE = frozenset(("REC024",))


@dataclass(frozen=True, slots=True)
class Numbered:
    """Finds every field of a record on the line that has the record's number."""

    number: int

    def place(self, path: FieldPath) -> Place:
        """Return that line."""
        return Place("example.json", self.number, 1, pointer(path))


def publication_for(code: str) -> Publication:
    """Return the publication of irfeed.toml, in Seoul's time zone if the rule needs one."""
    publication = config.read(ROOT / "irfeed.toml", shown_as="irfeed.toml")
    if code in ADVISED:
        return replace(publication, records=Records(alt_required=False))
    return replace(publication, time_zone=ZoneInfo("Asia/Seoul")) if code in IN_SEOUL else publication


def judged(snippet: str, code: str) -> Validation:
    """Validate an example: one object or a list of them, each laid over a whole record."""
    example = json.loads(snippet)
    parts: Iterable[Mapping[str, Any]] = example if isinstance(example, list) else [example]
    wholes = ({name: value for name, value in {**WHOLE, **part}.items() if value is not None} for part in parts)
    records = [Record(fields, Numbered(number)) for number, fields in enumerate(wholes, 1)]
    return validate([with_files(one, ROOT / code, ROOT / code) for one in records], publication_for(code))


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_an_example_does_what_the_documentation_says(rule: Rule) -> None:
    """A rule finds fault with its bad example alone, and nothing at all is wrong with its good one."""
    bad, good = judged(rule.bad, rule.code), judged(rule.good, rule.code)

    assert {finding.code for finding in bad.findings} == {rule.code}
    assert bool(bad.rejected) == (rule.severity is Severity.ERROR)
    assert good.findings == ()
    assert good.rejected == 0


@pytest.mark.parametrize("record_file", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_file_gets_exactly_what_stands_beside_it(record_file: Path) -> None:
    """Each record file gives the findings of its text file, word and place for place; drafts too."""
    code = record_file.parent.name
    loaded = list(load_file(record_file, shown_as=record_file.name, lists=LIST_FIELDS))
    validation = validate((one for one in loaded if isinstance(one, Record)), publication_for(code), drafts=True)
    findings = [*(one for one in loaded if isinstance(one, Finding)), *validation.findings]

    assert "".join(f"{finding}\n" for finding in findings) == record_file.with_suffix(".txt").read_text("utf-8")
    assert record_file.name.startswith(("bad-", "good-"))
    assert (code in {finding.code for finding in findings}) == record_file.name.startswith("bad-")
    if record_file.name.startswith("good-"):
        assert validation.rejected == 0


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_has_case_files(rule: Rule) -> None:
    """Every rule has a bad and a good record file that a person can open."""
    names = [case.name for case in CASES if case.parent.name == rule.code]

    assert any(name.startswith("good-") for name in names)
    assert any(name.startswith("bad-") for name in names) or rule.code in NO_BAD_FILE


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_documented_in_full(rule: Rule) -> None:
    """Every rule has a code, a name and all its sentences, none of which ends with a full stop."""
    assert re.fullmatch(r"REC\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert all((rule.says, rule.why, rule.mend, rule.clause, rule.bad, rule.good))
    assert not any(text.endswith(".") for text in (rule.says, rule.why, rule.mend, rule.clause))
    assert rule.sample == "record"


def test_case_files_are_of_rules() -> None:
    """No folder and no expectation is left over from a case that is gone."""
    assert {case.parent.name for case in CASES} == set(RULES)
    assert {path.with_suffix(".json") for path in ROOT.glob("REC*/*.txt")} == set(CASES)
