"""The benchmarks run: their figures are for people, but that they come out, and measure the same work, is tested."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

_BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
_TEMPLATE = (_BENCHMARKS / "performance.md.in").read_text(encoding="utf-8")

records = runpy.run_path(str(_BENCHMARKS / "records.py"))
verifying = runpy.run_path(str(_BENCHMARKS / "verifying.py"))


def python(*words: str | Path) -> str:
    """Return what a program of the benchmarks prints."""
    done = subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, check=True)
    return done.stdout


def test_jobs_run_and_fill_the_page(tmp_path: Path) -> None:
    """Jobs without peers print their goals, and write them into the page without losing a word of its prose."""
    page = tmp_path / "performance.md"

    printed = python(
        _BENCHMARKS / "run.py", "--quick", "--records", "40", "--only", "newsroom,departments,start", "--write", page
    )

    content = page.read_text(encoding="utf-8")
    assert [line for line in _TEMPLATE.splitlines() if not line.startswith("<!--") and line not in content] == []
    for told in (printed, content):
        assert "| newsroom, one article edited, of a full build |" in told
        assert "| irfeed --version, to bare Python |" in told
        assert "| 40 departments, to 20, processor time |" in told
        assert "They mean nothing." in told


def test_records_are_the_same_each_time() -> None:
    """The same records come out again and again, in four languages, with bodies of some 3 KB."""
    lines = list(records["record_lines"](40, 3))

    assert lines == list(records["record_lines"](40, 3))
    made = [json.loads(line) for line in lines]
    assert {record["language"] for record in made} == {"en", "ko", "ja", "ar"}
    assert all(3000 <= len(record["body"].encode()) < 3500 for record in made)
    assert made[0]["published"] == "2006-01-01T00:00:00+00:00"
    assert made[-1]["published"].startswith("2006-03")


def test_edits_and_late_articles_change_one_record(tmp_path: Path) -> None:
    """An edit changes one body and says when; a late article is one more record, dated near the first."""
    publication = records["write_publication"](tmp_path, 8, "")
    path = records["records_of"](publication)
    before = path.read_text(encoding="utf-8").splitlines()

    records["edit_record"](publication, 3, 1)
    records["append_late_record"](publication, 2)

    after = path.read_text(encoding="utf-8").splitlines()
    assert [at for at, line in enumerate(before) if json.loads(line) != json.loads(after[at])] == [3]
    edited, late = json.loads(after[3]), json.loads(after[8])
    assert " edited1 " in edited["body"]
    assert edited["updated"] > edited["published"]
    assert late["published"].startswith("2006-02")
    assert len(after) == 9


@pytest.mark.parametrize("before", [2**20 - 3, 2**20, 2**20 + 3])
def test_entries_are_counted_across_pieces(tmp_path: Path, before: int) -> None:
    """An entry's end counts once, wherever the pieces end in which the feed is read."""
    feed = tmp_path / "feed.rss"
    feed.write_bytes(b" " * before + b"</item>" + b" " * 2**20 + b"</item>")

    assert verifying["count_entries"](feed) == 2


def test_output_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    """A program that writes fewer entries than the others is not measured."""
    (tmp_path / "feed.atom").write_text("<feed><entry></entry></feed>")

    verifying["verify"]("a program", tmp_path, 1, 1)
    with pytest.raises(SystemExit, match="a program wrote 1 feeds, 1 entries, and not 1 and 2"):
        verifying["verify"]("a program", tmp_path, 1, 2)


def test_same_bytes(tmp_path: Path) -> None:
    """What is written beside irfeed has the same files, of the same sizes, and its seconds are told."""
    (tmp_path / "one/deep").mkdir(parents=True)
    (tmp_path / "one/feed.rss").write_bytes(b"x" * 5000)
    (tmp_path / "one/deep/feed.atom").write_bytes(b"y" * 9000)

    told = json.loads(python(_BENCHMARKS / "write_same.py", tmp_path / "one", tmp_path / "two", "--sync"))

    assert told.keys() == {"wall", "processor"}
    assert (tmp_path / "two/feed.rss").stat().st_size == 5000
    assert (tmp_path / "two/deep/feed.atom").stat().st_size == 9000
