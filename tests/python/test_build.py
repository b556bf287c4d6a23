"""`irfeed.build`: what the command does, from files and from records in memory."""

from __future__ import annotations

import json
import sys
from collections import UserDict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

import irfeed
from irfeed.cli.root import run
from irfeed.errors import AdoptionError, ConfigurationError, OutsideError, UsageError

from .conftest import NOW, files, record


class Text(str):
    """A text of a kind of its own, as web frameworks have them for what is safe."""

    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


class Desk(StrEnum):
    """Departments, as a program may name them."""

    NEWS = "news"


def _write(publication: Path, *records: Mapping[str, Any]) -> None:
    (publication / "articles").mkdir(exist_ok=True)
    lines = "".join(json.dumps(one) + "\n" for one in records)
    (publication / "articles" / "all.jsonl").write_text(lines, encoding="utf-8")


def test_it_returns_what_the_command_prints(publication: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same paths, counts and findings; and the bytes are the same."""
    _write(publication, record("square"), record("bridge", body=""), record("park", published="2030-01-01T00:00:00Z"))
    shown = str(publication)
    result = irfeed.build(shown, now=NOW, out=publication / "a")
    code = run(["build", shown, "--out", str(publication / "b"), "--now", NOW.isoformat(), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    found = result.as_object()

    assert code == 0
    assert [one["message"] for one in printed["findings"]] == [one.message for one in result.findings] != []
    assert {**printed, "findings": 0} == {**found, "findings": 0}
    assert (result.written, result.removed, result.unchanged) == (tuple(found["written"]), (), 0)
    assert files(publication / "a") == files(publication / "b")


def test_findings_name_files_as_the_publication_was_named(
    publication: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named by a relative path, all findings are those of the command, place by place."""
    _write(publication, {"id": 3})
    monkeypatch.chdir(publication.parent)
    result = irfeed.build("news", now=NOW)
    run(["build", "news", "--now", NOW.isoformat(), "--format", "json"])

    assert json.loads(capsys.readouterr().out) == result.as_object()
    (finding,) = [one for one in result.findings if one.code == "REC003"]
    assert (finding.path, finding.line, finding.column, finding.pointer) == ("news/articles/all.jsonl", 1, 8, "/id")
    assert (result.outcome, result.written, result.removed, result.unchanged) == (None, (), (), 0)


def test_records_in_memory_are_published_as_those_in_files(publication: Path) -> None:
    """Every document has the same bytes, without a folder of articles."""
    records = [record("square"), record("bridge", published="2015-03-01T00:00:00Z", authors=[{"name": "Kim"}])]
    irfeed.build(publication, now=NOW, out=publication / "a", records=iter(records))
    _write(publication, *records)
    irfeed.build(publication, now=NOW, out=publication / "b")

    assert files(publication / "a") == files(publication / "b")
    assert b"The bridge opens" in files(publication / "a")["feed.rss"]


def test_a_result_cannot_be_changed(publication: Path) -> None:
    """It is a value, through and through: it can be a member of a set."""
    result = irfeed.build(publication, now=NOW, records=[record("square", body="")])

    assert len({result, irfeed.build(publication, now=NOW, records=[record("square", body="")], check_only=True)}) == 2
    assert isinstance(result.findings, tuple)


def test_values_of_python_are_taken(publication: Path) -> None:
    """Moments, days, tuples, texts of kinds of their own, and mappings of any kind are what they mean."""
    seoul = timezone(timedelta(hours=9))
    fields: Mapping[str, object] = UserDict(
        record(
            "square",
            title=Text("The square opens"),
            department=(Desk.NEWS,),
            published=datetime(2015, 2, 6, 9, tzinfo=seoul),
            updated=date(2015, 2, 7),
        )
    )
    irfeed.build(publication, now=NOW, out=publication / "a", records=[fields])
    meant = record("square", department=["news"], updated="2015-02-07")
    irfeed.build(publication, now=NOW, out=publication / "b", records=[meant])

    assert files(publication / "a") == files(publication / "b")


def test_what_is_no_record_is_a_finding(publication: Path) -> None:
    """It is named by its position, and stops the build, which wrote nothing."""
    wrong: list[Any] = [record("square"), 5, record("bridge", body=b"bytes"), record("park", title=None)]
    result = irfeed.build(publication, now=NOW, records=wrong)

    assert [(one.code, one.path, one.line, one.pointer) for one in result.findings if one.severity == "error"] == [
        ("LOD023", "records[1]", None, ""),
        ("LOD050", "records[2]", None, "/body"),
        ("REC001", "records[3]", None, "/title"),
    ]
    assert result.outcome is None
    assert not (publication / "public").exists()


def test_wrong_records_are_left_out_if_asked(publication: Path) -> None:
    """The others are published."""
    records = [record("square"), record("park", title=None)]
    result = irfeed.build(publication, now=NOW, records=records, keep_going=True)

    assert result.rejected == 1
    assert "feed.rss" in result.written


def test_records_stand_for_all_others_once(publication: Path) -> None:
    """A build without them is as if there had been none with them, and the other way round."""
    _write(publication, record("bridge"))
    irfeed.build(publication, now=NOW, records=[record("square")])
    first = files(publication / "public")
    irfeed.build(publication, now=NOW, allow={"shrink"})
    second = files(publication / "public")
    irfeed.build(publication, now=NOW, records=[record("square")], allow=["shrink"])

    assert b"bridge" not in first["feed.rss"]
    assert b"square" not in second["feed.rss"]
    assert b"bridge" in second["feed.rss"]
    assert files(publication / "public") == first


def test_the_same_records_again_change_nothing(publication: Path) -> None:
    """No document is written anew; other records are seen at once."""
    irfeed.build(publication, now=NOW, records=[record("square")])
    again = irfeed.build(publication, now=NOW, records=[record("square")])
    other = irfeed.build(publication, now=NOW, records=[record("square"), record("bridge")])

    assert (again.written, again.removed) == ((), ())
    assert "feed.rss" in other.written


def test_a_folder_without_records_is_not_taken_for_the_given_ones(publication: Path) -> None:
    """After a build from memory, one of an empty folder publishes empty feeds."""
    (publication / "articles").mkdir()
    irfeed.build(publication, now=NOW, records=[record("square")])
    irfeed.build(publication, now=NOW, allow={"shrink"})

    assert b"square" not in files(publication / "public")["feed.rss"]


def test_files_of_records_in_memory_are_beside_the_articles(publication: Path) -> None:
    """An enclosure that names a file is measured there."""
    (publication / "articles").mkdir()
    (publication / "articles" / "a.mp3").write_bytes(b"12345")
    enclosure = {"file": "a.mp3", "url": "https://seoul.example/a.mp3", "type": "audio/mpeg"}
    irfeed.build(publication, now=NOW, records=[record("square", enclosures=[enclosure])])

    assert b'length="5"' in files(publication / "public")["feed.rss"]


def test_an_error_of_the_records_is_theirs(publication: Path) -> None:
    """What raises while records come is not irfeed's to tell; nothing is published, and the next build is free."""

    def broken() -> Iterator[dict[str, Any]]:
        yield record("square")
        raise LookupError("no row")

    with pytest.raises(LookupError, match="no row"):
        irfeed.build(publication, now=NOW, records=broken())

    assert not (publication / "public").exists()
    assert irfeed.build(publication, now=NOW, records=[]).outcome is not None


def test_checking_only_writes_nothing(publication: Path) -> None:
    """It says what would be written."""
    result = irfeed.build(publication / "irfeed.toml", now=NOW, records=[record("square")], check_only=True)

    assert "feed.rss" in result.written
    assert not (publication / "public").exists()


def test_the_moment_decides_what_is_held_back(publication: Path) -> None:
    """The clock is not asked."""
    later = NOW + timedelta(days=1)
    result = irfeed.build(publication, now=NOW, records=[record("park", published=later)])

    assert (result.left_out.held_back, result.left_out.until) == (1, int(later.timestamp()))
    assert result.as_object()["left_out"]["until"] == later.isoformat()


def test_every_error_is_of_irfeed(publication: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with arguments, the configuration, the output folder and the disk has a class each."""
    with pytest.raises(ConfigurationError, match=r"There is no irfeed\.toml"):
        irfeed.build(tmp_path, now=NOW)
    with pytest.raises(UsageError, match="now has no offset"):
        irfeed.build(publication, now=datetime(2026, 1, 1), records=[])  # noqa: DTZ001 - that is the mistake
    with pytest.raises(UsageError, match=r"Nothing is allowed by 'dates!' \(known words: dates, moved, shrink\)"):
        irfeed.build(publication, now=NOW, allow={"dates!"})
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "feed.rss").write_text("mine", encoding="utf-8")
    with pytest.raises(AdoptionError):
        irfeed.build(publication, now=NOW, records=[], out=tmp_path / "mine", adopt=True)
    monkeypatch.setattr("irfeed.config.read", _full)
    with pytest.raises(OutsideError, match="No space left on device"):
        irfeed.build(publication, now=NOW)


def _full(*_: object, **__: object) -> object:
    raise OSError(28, "No space left on device")


def test_what_stands_in_the_way_is_replaced_if_asked(publication: Path, tmp_path: Path) -> None:
    """With both words, an output folder of others becomes irfeed's."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "feed.rss").write_text("mine", encoding="utf-8")
    irfeed.build(publication, now=NOW, records=[], out=tmp_path / "mine", adopt=True, replace=True)

    assert b"<rss" in files(tmp_path / "mine")["feed.rss"]


def test_sources_find_their_secrets_in_the_environment_that_is_given(publication: Path) -> None:
    """And nowhere else."""
    source = '[[sources]]\nname = "cms"\ntype = "sql"\ndsn_env = "IRFEED_TEST_DSN"\ntable = "articles"\nkey = "n"\n'
    with (publication / "irfeed.toml").open("a", encoding="utf-8") as file:
        file.write(source + 'columns = { id = "guid" }\n')
    with pytest.raises(UsageError, match="IRFEED_TEST_DSN"):
        irfeed.build(publication, now=NOW)
    with pytest.raises(OutsideError):
        irfeed.build(publication, now=NOW, environment={"IRFEED_TEST_DSN": "sqlite:///nothing.db"})


def test_it_works_as_a_program(publication: Path) -> None:
    """`python -W error` finds nothing to warn of, and importing irfeed imports next to nothing."""
    import subprocess  # noqa: PLC0415 - this test alone

    program = (
        "import sys, irfeed; before = set(sys.modules)\n"
        "from datetime import UTC, datetime\n"
        f"result = irfeed.build({str(publication)!r}, now=datetime(2026, 1, 1, tzinfo=UTC), records=[])\n"
        "print(len(result.written), [one for one in before if one.startswith('irfeed')])\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)

    assert done.stderr == ""
    assert done.stdout.endswith(" ['irfeed']\n")
