"""`irfeed.validate`, `irfeed.check` and `irfeed.diff`: each returns what its command prints."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import irfeed
from irfeed.cli.root import run
from irfeed.errors import ConfigurationError, OutsideError, UsageError

from .conftest import NOW, record

GOOD = Path(__file__).parents[1] / "golden" / "smallest" / "expected"
Printed = Callable[..., Any]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """Return a function that runs a command, and gives the JSON that it prints."""

    def call(*arguments: str | Path) -> Any:
        capsys.readouterr()
        run([*map(str, arguments), "--format", "json"])
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def articles(publication: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files of records, one of them wrong; the working folder is that of the publication."""
    folder = publication / "articles"
    folder.mkdir()
    (folder / "right.json").write_text(json.dumps(record("square", body="")), encoding="utf-8")
    (folder / "wrong.json").write_text(json.dumps(record("park", title=None)), encoding="utf-8")
    monkeypatch.chdir(publication)
    return folder


def test_validate(articles: Path, printed: Printed) -> None:
    """All records are judged, and nothing is written."""
    result = irfeed.validate(".")

    assert result.as_object() == printed("validate")
    assert (result.records, result.rejected, result.unread, result.valid) == (2, 1, 0, False)
    assert not (articles.parent / "public").exists()


def test_validate_some(articles: Path, printed: Printed) -> None:
    """Only the files that are named are judged."""
    result = irfeed.validate(articles.parent, paths=["articles/right.json"])

    assert result.as_object() == printed("validate", "articles/right.json")
    assert (result.records, result.valid) == (1, True)


@pytest.mark.usefixtures("articles")
def test_validate_what_is_not_there() -> None:
    """A path that does not exist is told."""
    with pytest.raises(UsageError, match=r"There is no file or folder articles/none\.json"):
        irfeed.validate(".", paths=["articles/none.json"])
    with pytest.raises(ConfigurationError, match=r"There is no irfeed\.toml in nowhere"):
        irfeed.validate("nowhere")


def test_validate_records_in_memory(articles: Path) -> None:
    """They are judged in place of those in files; rules can be left out."""
    result = irfeed.validate(articles.parent, records=[record("bridge", body="")])
    silent = irfeed.validate(articles.parent, records=[record("bridge", body="")], ignore={"REC097"})

    assert [(one.code, one.severity, one.path) for one in result.findings] == [("REC097", "advice", "records[0]")]
    assert (result.valid, silent.findings) == (True, ())


def test_validate_drafts(publication: Path) -> None:
    """What is wrong in a draft is advice, unless it is judged as if it were published."""
    draft = record("bridge", status="draft", title=None)

    assert irfeed.validate(publication, records=[draft]).valid
    assert not irfeed.validate(publication, records=[draft], drafts=True).valid


def test_check(printed: Printed, tmp_path: Path) -> None:
    """Each document has its verdict and its findings."""
    (tmp_path / "bad.rss").write_text("<rss version='2.0'/>", encoding="utf-8")
    report = irfeed.check(GOOD, tmp_path / "bad.rss", now=NOW)

    assert report.as_object() == printed("check", GOOD, tmp_path / "bad.rss", "--now", NOW.isoformat())
    assert {one.path: one.verdict for one in report.documents}[str(tmp_path / "bad.rss")] == "invalid"
    assert not report.valid
    assert irfeed.check(GOOD, now=None).valid


def test_check_bytes() -> None:
    """A document in memory is named by its position."""
    report = irfeed.check((GOOD / "feed.atom").read_bytes(), b"{}", now=None)

    assert [(one.path, one.valid) for one in report.documents] == [("feeds[0]", True), ("feeds[1]", False)]


def test_check_some_rules() -> None:
    """Rules are asked, or not, by their codes, and aggregators by their names."""
    found = {one.code for one in irfeed.check(b"<rss/>", now=None).documents[0].findings}
    code = min(found)
    alone = irfeed.check(b"<rss/>", now=None, select=[code]).documents[0].findings
    others = irfeed.check(b"<rss/>", now=None, ignore=[code]).documents[0].findings
    more = irfeed.check(GOOD / "feed.rss", now=None, aggregators=["flipboard"]).documents[0].findings

    assert {one.code for one in alone} == {code}
    assert {one.code for one in others} == found - {code} != set()
    assert len(more) > len(irfeed.check(GOOD / "feed.rss", now=None).documents[0].findings)


def test_check_errors(tmp_path: Path) -> None:
    """Names that mean nothing, and documents that cannot be read, are errors."""
    with pytest.raises(UsageError, match="No rule of irfeed check has a code like NO"):
        irfeed.check(GOOD, now=None, select=["NO"])
    with pytest.raises(UsageError, match="Unknown aggregator: nobody"):
        irfeed.check(GOOD, now=None, aggregators=["nobody"])
    with pytest.raises(UsageError, match="There is no file or folder -"):
        irfeed.check("-", now=None)
    with pytest.raises(UsageError, match="now has no offset"):
        irfeed.check(GOOD, now=datetime(2026, 1, 1))  # noqa: DTZ001 - that is the mistake
    (tmp_path / "a.rss").symlink_to(tmp_path / "nothing")
    with pytest.raises(OutsideError):
        irfeed.check(tmp_path, now=None)


def test_diff(publication: Path, printed: Printed) -> None:
    """What subscribers would see is told feed by feed."""
    for name, records in (("a", [record("square")]), ("b", [record("square", title="Closed"), record("park")])):
        irfeed.build(publication, now=NOW, out=publication / name, records=records)
    old, new = publication / "a", publication / "b"
    difference = irfeed.diff(old, str(new))

    assert difference.as_object() == printed("diff", old, new)
    assert {len(feed.changed) for feed in difference.feeds} == {len(feed.new) for feed in difference.feeds} == {1}
    assert irfeed.diff(old, old).nothing


def test_diff_errors(tmp_path: Path) -> None:
    """What is no publication is told."""
    with pytest.raises(UsageError):
        irfeed.diff(tmp_path / "a", tmp_path / "b")


def test_public_names() -> None:
    """Each name that is promised is there, and no other is."""
    assert all(getattr(irfeed, name) is not None for name in irfeed.__all__)
    assert not hasattr(irfeed, "nothing")
