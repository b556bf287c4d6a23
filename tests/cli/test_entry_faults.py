"""What validation should have refused and did not: the article is named, and the others can be published."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from irfeed.errors import InvalidEntryError
from irfeed.findings import Finding, Place, Severity
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rules.names import not_an_iri

from .conftest import Irfeed

BUILD = ("--now", "2026-01-01T00:00:00Z", "--format", "json")
BAD = "https://e.org:65999/x"  # in no other test: what the gate has seen, it remembers


@pytest.fixture(autouse=True)
def careless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Validation that lets any id through, as a fault of irfeed would."""

    def find(text: str) -> Iterator[FieldFinding]:
        del text
        return iter(())

    monkeypatch.setattr("irfeed.validation.rules.names.not_an_iri", replace(not_an_iri, find=find))


def _record(publication: Path, file: str = "gate.json", **fields: Any) -> None:
    record = {
        "id": "tag:seoul.example,2015:gate",
        "title": "The gate opens",
        "department": "news",
        "url": "https://seoul.example/gate/",
        "published": "2015-02-07T09:00:00+09:00",
        "body": "Text.",
        "rights": "Seoul",  # the only record that has any: the first of its shape
    }
    (publication / "articles" / file).write_text(json.dumps({**record, **fields}, indent=1), encoding="utf-8")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"id": BAD}, "ATM070"),
        ({"categories": [{"term": "Town", "scheme": BAD}]}, "ATM081"),
        ({"id": BAD, "status": "withdrawn", "reason": "Called off"}, "TMB002"),
    ],
    ids=["id", "scheme", "withdrawn"],
)
def test_the_article_is_named_and_left_out(
    irfeed: Irfeed, publication: Path, fields: dict[str, Any], code: str
) -> None:
    """An entry that breaks a rule of feeds names file and line; with --keep-going all others are published."""
    _record(publication, **fields)
    stopped = irfeed("build", publication, *BUILD)
    again = irfeed("build", publication, *BUILD)
    going = irfeed("build", publication, *BUILD, "--keep-going")
    afresh = irfeed("build", publication, *BUILD, "--keep-going", "--no-cache")

    for ended in (stopped, again, going, afresh):
        (finding,) = [one for one in json.loads(ended.out)["findings"] if one["severity"] == "error"]
        assert ended.code == 1
        assert (finding["code"], finding["line"]) == (code, 1)
        assert finding["path"].endswith("articles/gate.json")
        assert "fault of irfeed" in finding["hint"]
    assert json.loads(stopped.out)["written"] == []
    feed = (publication / "public" / "feed.atom").read_text(encoding="utf-8")
    assert "e.org" not in feed
    assert feed.count("<entry") == 2


def test_all_of_a_shape_are_judged_until_one_is_right(irfeed: Irfeed, publication: Path) -> None:
    """Where the first entry of a shape breaks a rule, the next one is not taken for proven."""
    for name in ("a", "b"):
        _record(publication, f"{name}.json", id=f"{BAD}{name}", url=f"https://seoul.example/{name}/")
    ended = irfeed("build", publication, *BUILD, "--keep-going")

    errors = [one for one in json.loads(ended.out)["findings"] if one["severity"] == "error"]
    assert [one["path"].rpartition("/")[2] for one in errors] == ["a.json", "b.json"]
    feed = (publication / "public" / "feed.atom").read_text(encoding="utf-8")
    assert "e.org" not in feed
    assert feed.count("<entry") == 2


def test_the_first_entry_of_a_new_document_is_judged_with_it(irfeed: Irfeed, publication: Path) -> None:
    """A head that is new is judged with its first entry, which is named even if others of its shape are proven."""
    _record(publication, id=BAD, rights=None)
    ended = irfeed("build", publication, *BUILD)

    (finding,) = [one for one in json.loads(ended.out)["findings"] if one["severity"] == "error"]
    assert (ended.code, finding["code"], finding["line"]) == (1, "ATM070", 1)


def test_an_entry_that_is_rendered_later_is_named_too(irfeed: Irfeed, publication: Path) -> None:
    """Without archives, entries are rendered when it is known which are needed."""
    configuration = publication / "irfeed.toml"
    written = configuration.read_text(encoding="utf-8")
    configuration.write_text(f'{written}\n[feeds]\narchives = "none"\n', encoding="utf-8")
    _record(publication, id=BAD)
    stopped = irfeed("build", publication, *BUILD)

    assert (stopped.code, json.loads(stopped.out)["written"]) == (1, [])
    assert "articles/gate.json" in stopped.out


def test_a_mended_record_is_published(irfeed: Irfeed, publication: Path) -> None:
    """Once the record is right, nothing is said of it any more."""
    _record(publication, id=BAD)
    irfeed("build", publication, *BUILD)
    _record(publication)
    mended = irfeed("build", publication, *BUILD)

    assert mended.code == 0
    assert (publication / "public" / "feed.atom").read_text(encoding="utf-8").count("<entry") == 3


def test_the_finding_goes_from_process_to_process() -> None:
    """What a worker says of an entry arrives whole in the process that asked it."""
    finding = Finding("ATM070", Severity.ERROR, Place("feed.atom"), "The id is no IRI")
    error = InvalidEntryError("a document breaks a rule", {"urn:a:b": finding}, hint="report it")
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - what was written here

    assert (str(arrived), arrived.found) == (str(error), error.found)
