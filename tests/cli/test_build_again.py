"""`irfeed build` of what was built before: what it counts, what it keeps, and what it leaves alone."""

from __future__ import annotations

import json
import os
import pstats
import time
from pathlib import Path
from typing import Any

import pytest

from .conftest import CONFIGURATION, RECORD, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")
JSON = (*NOW, "--format", "json", "--timings")


def _edit(publication: Path, name: str = "square", old: str = "Text", new: str = "Words") -> None:
    path = publication / "articles" / f"{name}.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    time.sleep(0.012)  # until the clock of the file system goes on, so that the file is known by its mark


def _files(publication: Path) -> dict[Path, tuple[bytes, int]]:
    """Return bytes and moment of each file that irfeed wrote."""
    folders = (publication / "public", publication / ".irfeed")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def _counts(irfeed: Irfeed, publication: Path, *options: str) -> dict[str, Any]:
    counts = json.loads(irfeed("build", publication, *JSON, *options).out)["timings"]["counts"]
    assert isinstance(counts, dict)
    return counts


@pytest.fixture
def two_desks(publication: Path) -> Path:
    """Return the publication with a department that has an article of its own."""
    configuration = f'{CONFIGURATION}[departments.sports]\nname = "Sports desk"\n'
    (publication / "irfeed.toml").write_text(configuration, encoding="utf-8")
    _edit(publication, old="department: news", new="department: sports")
    return publication


def test_timings_in_json(irfeed: Irfeed, two_desks: Path) -> None:
    """A first build reads and renders all, an unchanged one nothing, one after an edit only what is in what changed."""
    first = _counts(irfeed, two_desks)
    again = _counts(irfeed, two_desks)
    _edit(two_desks)
    after = _counts(irfeed, two_desks)

    assert (first["read"], first["rendered"]) == (2, 2)
    assert again == {}
    assert after["read"] == 1
    assert after["rendered"] == 2  # both are in the feed of all
    assert 0 < after["documents"] < first["documents"]
    assert after["written"] <= after["documents"] + 1  # and the manifest


def test_an_edit_of_one_desk_leaves_those_of_others(irfeed: Irfeed, two_desks: Path) -> None:
    """Only members of documents that change are rendered again."""
    path = two_desks / "irfeed.toml"
    path.write_text(f'{path.read_text()}[feeds]\nvariants = ["department"]\narchives = "none"\n', encoding="utf-8")
    irfeed("build", two_desks, *NOW)
    _edit(two_desks)
    result = json.loads(irfeed("build", two_desks, *JSON).out)

    assert result["timings"]["counts"]["rendered"] == 1
    assert {written.split("/")[0] for written in result["written"]} <= {"sports", "manifest.json"}
    assert "sports/feed.rss" in result["written"]


def test_feeds_without_pages_are_made_again_when_they_change(irfeed: Irfeed, publication: Path) -> None:
    """What is not there need not be known: a publication without pages counts its feeds only."""
    path = publication / "irfeed.toml"
    path.write_text(f'{path.read_text()}[feeds]\npages = false\nformats = ["atom"]\n', encoding="utf-8")
    first = json.loads(irfeed("build", publication, *JSON).out)
    _edit(publication)
    after = json.loads(irfeed("build", publication, *JSON).out)

    assert [name for name in first["written"] if name.endswith(".html")] == ["assets/irfeed.html"]  # feeds name it
    assert {name for name in after["written"] if name.endswith(".atom")} == {
        name for name in first["written"] if name.endswith(".atom")
    }


def test_timings_in_words(irfeed: Irfeed, publication: Path) -> None:
    """Every stage is told with its seconds and its share, and then how much work there was."""
    time.sleep(0.012)
    first = irfeed("build", publication, *NOW, "--timings")
    again = irfeed("build", publication, *NOW, "--timings")

    assert first.out == again.out == ""
    lines = first.err.splitlines()
    assert [line.split()[1] for line in lines[:3]] == ["look", "read", "plan"]
    assert all(line.split()[3] == "s" and line.endswith("%") for line in lines[:3])
    assert lines[-2].startswith("irfeed: 2 read, 2 rendered, ")
    assert again.err.splitlines()[1] == "irfeed: nothing was read"


def test_check_leaves_no_trace(irfeed: Irfeed, publication: Path) -> None:
    """After an edit, --check says what would change, again and again, and touches neither feeds nor what is kept."""
    irfeed("build", publication, *NOW)
    _edit(publication)
    before = _files(publication)
    told = [irfeed("build", publication, *NOW, "--check") for _ in range(2)]

    assert _files(publication) == before
    assert told[0] == told[1]
    assert (told[0].code, "would write feed.rss" in told[0].out) == (1, True)


def test_without_cache_everything_is_read_and_nothing_kept(irfeed: Irfeed, publication: Path) -> None:
    """--no-cache neither uses nor changes what an earlier build kept."""
    time.sleep(0.012)
    irfeed("build", publication, *NOW)
    before = _files(publication)
    counts = [_counts(irfeed, publication, "--no-cache", *more) for more in ((), ("--check",))]

    assert [(one["read"], one["rendered"]) for one in counts] == [(2, 2), (2, 2)]
    lock = publication / ".irfeed" / "lock"
    after = _files(publication)
    assert {path: one for path, one in after.items() if path != lock} == {
        path: one for path, one in before.items() if path != lock
    }
    assert _counts(irfeed, publication) == {}


def test_without_cache_a_state_folder_holds_the_lock_only(irfeed: Irfeed, publication: Path) -> None:
    """Where nothing was ever kept, --no-cache keeps nothing."""
    irfeed("build", publication, *NOW, "--no-cache")

    assert [file.name for file in (publication / ".irfeed").iterdir()] == ["lock"]


@pytest.mark.parametrize(("options", "waits"), [((), True), (("--no-sync",), False), (("--check",), False)])
def test_who_does_not_want_to_wait_for_the_disk_does_not(
    irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], *, waits: bool
) -> None:
    """With --no-sync the system writes when it sees fit; --check writes nothing that should last."""
    for number in range(40):
        name = f"more{number}"
        text = RECORD.format(name=name).replace("2015-02-06", f"20{number + 10:02}-02-06")
        (publication / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    irfeed("build", publication, "--now", "2060-01-01T00:00:00Z", *options)

    assert bool(synced) == waits
    _edit(publication)
    irfeed("build", publication, "--now", "2060-01-01T00:00:00Z", *options)
    assert bool(synced) == waits


def test_a_profile_is_one_for_pstats(irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
    """--profile writes what the work was, in the form that Python's pstats reads."""
    file = tmp_path / "build.prof"
    done = irfeed("build", publication, *NOW, "--profile", file)
    functions = {name for _, _, name in pstats.Stats(str(file)).stats}  # type: ignore[attr-defined] # as its manual has it

    assert done.code == 0
    assert {"make", "make_documents", "read_records"} <= functions


def test_where_no_profile_can_be_written_nothing_is_begun(irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
    """It is told before the work, not after it."""
    done = irfeed("build", publication, *NOW, "--profile", tmp_path / "missing" / "build.prof")

    assert (done.code, "No such file or directory" in done.err) == (3, True)
    assert not (publication / "public").exists()


@pytest.mark.skipif(os.fsencode("\udcff") != b"\xff", reason="names are not bytes here")
def test_a_folder_may_have_any_name(irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
    """A publication whose folder's name is not UTF-8 is built, and built again."""
    folder = tmp_path / os.fsdecode(b"n\xffws")
    publication.rename(folder)
    first = irfeed("build", folder, *NOW)
    time.sleep(0.012)
    again = irfeed("build", folder, *JSON)

    assert (first.code, again.code) == (0, 0)
    assert json.loads(again.out)["written"] == []


def test_a_huge_file_is_refused_at_once(irfeed: Irfeed, publication: Path) -> None:
    """Nobody waits until all of a file is read that is larger than any may be."""
    with (publication / "articles" / "huge.md").open("wb") as file:
        file.truncate(1 << 40)
    done = irfeed("build", publication, *NOW)

    assert (done.code, "The file is larger than 8 MiB" in done.out) == (1, True)


def test_too_long_a_line_is_refused_at_once(irfeed: Irfeed, publication: Path) -> None:
    """A line that is longer than any may be ends the reading of its file, in a first build and in the next one."""
    lines = publication / "articles" / "lines.jsonl"
    lines.write_bytes(b"{}\n" + b"x" * (5 << 20))
    done = [irfeed("build", publication, *NOW) for _ in range(2)]

    assert [one.code for one in done] == [1, 1]
    assert all("lines.jsonl:2:1" in one.out and "longer than 4 MiB" in one.out for one in done)
