"""Files that are read piece by piece, held against the loader and the judge of whole records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

import pytest

from irfeed.errors import OutsideError
from tests.few import FEW
from tests.newsroom import CONFIGURATION, Newsroom, newsroom, record


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """Return a newsroom with no record."""
    with newsroom() as room:
        yield room


LINES = [json.dumps(record(f"n{number}", published=f"2015-02-{number + 1:02}T09:00:00Z")) for number in range(9)]


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "   ",
        '{"id": ',
        "[1]",
        '{"id": "a", "id": "b"}',
        "<<<<<<< HEAD",
        "\ufeff",
        "\x00",
        '{"id": "tag:news.example,2015:x", "title": 5}',
        json.dumps(record("odd", department=None)),
        json.dumps(record("odd", title="Stra\u00dfe \ud55c", body="[a](javascript:b)"), ensure_ascii=False),
        json.dumps(record("odd", images=[{"url": "https://news.example/a.png", "file": "a.gif", "alt": ""}])),
        json.dumps(record("odd", images=[{"url": "https://news.example/a.png", "file": "none.gif", "alt": ""}])),
        json.dumps(record("n1")),
    ],
)
@pytest.mark.parametrize("at", [0, 4, 9])
@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n"], ids=["LF", "CR LF", "blanks"])
def test_an_odd_line_is_told_as_ever(room: Newsroom, odd: str, at: int, end: str) -> None:
    """Whatever stands in a line among others, a build finds in the file what is found when it is read whole."""
    room.put("a.jsonl", "".join(f"{line}{end}" for line in [*LINES[:at], odd, *LINES[at:]]))
    judged = room.judge()
    result = room.build()

    assert list(result.findings[: len(judged.findings)]) == list(judged.findings)
    assert result.rejected == judged.rejected


def test_bytes_that_are_no_text_are_told_as_ever(room: Newsroom) -> None:
    """A line that is not UTF-8 has the rest of the file read the long way."""
    content = "\n".join(LINES).encode().replace(b"n4 opens", b"n4 \xff")
    (room.folder / "articles" / "a.jsonl").write_bytes(content)

    assert list(room.build().findings) == list(room.judge().findings)


def test_folders_give_records_what_these_do_not_say(room: Newsroom) -> None:
    """Language and department of a line may be its folder's, whether it is ordinary or not."""
    plain = record("plain", language=None, department=None)
    room.put_lines("arts/b.jsonl", plain, record("advised", language=None, department=None, body=None))
    result = room.build()
    feed = json.loads(room.files()["ko/culture/feed.json"])

    assert [one.code for one in result.findings] == ["REC097"]
    assert [item["title"] for item in feed["items"]] == ["The advised opens", "The plain opens"]


def test_a_line_that_moves_to_another_folder_is_made_again(room: Newsroom) -> None:
    """The same line says something else where other defaults hold, in feeds that it stays in, too."""
    room.configure(
        (room.folder / "irfeed.toml").read_text() + '[folders.town]\nlanguage = "ko"\ndepartment = "mayor"\n'
    )
    (room.folder / "articles" / "town").mkdir()
    moving = record("moving", language=None, department=None)
    room.put_lines("arts/b.jsonl", moving)
    room.build()
    before = json.loads(room.files()["feed.json"])
    room.put("arts/b.jsonl", "")
    room.put_lines("town/b.jsonl", moving)
    room.build()

    assert json.loads(room.files()["feed.json"]) != before


def test_what_stands_behind_a_picture_is_told_where_it_stands(room: Newsroom) -> None:
    """Records with pictures are read by each build; lines behind them count from where they are."""
    picture = record("picture", images=[{"url": "https://news.example/a.png", "file": "a.gif", "alt": ""}])
    lines = [LINES[0], json.dumps(picture), LINES[1]]
    # A piece ends after a line of three characters, or six, and so on: each of these is a piece by itself.
    padded = [f"{line}{' ' * (-(len(line) + 1) % 3)}\n" for line in lines]
    room.put("a.jsonl", "".join(padded))
    room.build()
    room.put("a.jsonl", "".join([*padded, json.dumps(record("wrong", colour="red")), "\n"]))
    (told,) = room.build().findings

    assert (told.place.line, told.code) == (4, "REC002")


def test_a_file_that_each_build_reads_is_missed_when_it_is_gone(room: Newsroom) -> None:
    """Its articles go with it, though nobody knows when it was written: beside it stood the picture of one."""
    room.put_lines("a.jsonl", record("a", images=[{"url": "https://news.example/a.png", "file": "a.gif", "alt": ""}]))
    room.put_lines("arts/b.jsonl", record("b"))
    room.build()
    assert b"The a opens" in room.files()["en/feed.rss"]
    room.put("a.jsonl", "")
    room.build()

    assert b"The a opens" not in room.files()["en/feed.rss"]


def test_many_small_files_are_read_in_one_go_or_several(room: Newsroom) -> None:
    """However they are shared out, and to how many processes, the feeds are the same."""
    for number in range(30):
        room.put(f"n{number:02}.json", json.dumps(record(f"n{number}", published="2015-02-06T09:00:00Z")))
    room.put_lines("a.jsonl", *(record(f"m{number}") for number in range(30)))
    room.build()
    expected = room.files()
    shared = {"cached": False, "thresholds": replace(FEW, task_bytes=150_000, batch_articles=7)}
    room.build(output=room.folder / "alone", **shared)
    result = room.build(output=room.folder / "other", **shared, processes=2)

    assert result.outcome is not None
    assert room.files("alone") == expected
    assert room.files("other") == expected


def test_a_file_that_changes_while_it_is_read_is_no_finding_of_irfeeds(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where entries are rendered after the plan, nothing is published of it, and the message says to build again."""
    room.configure(f'{CONFIGURATION}[feeds]\narchives = "none"\n')
    room.put_lines("a.jsonl", record("a"), record("b"))
    pipeline = import_module("irfeed.building.pipeline")
    plan = pipeline.plan_standing

    def change_and_plan(*arguments: object) -> object:
        room.put_lines("a.jsonl", record("a", body="<p>Longer text than before.</p>"), record("b"))
        return plan(*arguments)

    monkeypatch.setattr(pipeline, "plan_standing", change_and_plan)
    with pytest.raises(OutsideError, match=r"articles/a\.jsonl was changed while it was read"):
        room.build()
    assert not (room.folder / "public").exists()


def test_stories_that_many_tell_alone_are_all_told(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many stories are told once, each is advised on; and no story is called lonely that has tellers."""
    monkeypatch.setattr("irfeed.building.reading.together._MANY_STORIES", 3)
    alone = [record(f"n{number}", story=f"s{number}") for number in range(7)]
    pair = [record("a", story="t", url="https://news.example/same/"), record("b", story="t", language="ko")]
    room.put_lines("a.jsonl", *alone, *pair, record("c", url="https://news.example/same/"))

    assert list(room.build().findings) == list(room.judge().findings)
    assert sum(one.code == "REC103" for one in room.judge().findings) == 7
