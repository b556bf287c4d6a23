"""What is kept of a build: by it the next one sees, without reading a record, whether anything has changed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from irfeed.building.request import BuildResult
from irfeed.errors import UsageError
from tests.newsroom import CONFIGURATION, NOW, Newsroom, newsroom, record, wait

Edit = Callable[[Newsroom], object]
SOURCE = """\
[[sources]]
name = "cms"
type = "sql"
dsn = "sqlite:///news.db"
table = "news"
key = "number"
[sources.columns]
id = "id"
title = "title"
language = "language"
department = "department"
url = "url"
published = "published"
body = "body"
"""
EMBARGO = datetime(2026, 3, 1, tzinfo=UTC)
EXPIRY = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """Return a newsroom with what is kept of a build that had something to say."""
    with newsroom() as room:
        room.put_lines("a.jsonl", record("a"), record("advised", body=None), record("draft", status="draft"))
        room.put("later.json", json.dumps(record("later", published=EMBARGO.isoformat(), expires=EXPIRY.isoformat())))
        room.put("notes.txt", "What is no record is told of.")
        wait()
        room.build()
        yield room


def worked(room: Newsroom, **fields: object) -> bool:
    """Build, and say whether any more was done than to look at what was kept."""
    return bool(room.timed(**fields)[1])


def told(result: BuildResult) -> object:
    """Return what a build said, but for what it did."""
    return list(result.findings), result.rejected


def test_an_unchanged_build_reads_nothing_and_says_the_same(room: Newsroom) -> None:
    """The second build answers from what was kept, and so does --check."""
    before = room.files()
    result = room.build(output=room.folder / "other", cached=False)
    expected = told(result)
    for check_only in (False, True):
        result, counts = room.timed(check_only=check_only)

        assert counts == {}
        assert told(result) == expected
        assert result.outcome is not None
        assert (result.outcome.written, result.outcome.removed) == ((), ())
        assert result.outcome.unchanged == len(room.files())
    assert room.files() == before
    assert [one.place.path for one in result.findings] == ["articles/notes.txt", "articles/a.jsonl"]


def test_it_holds_while_the_same_articles_can_be_seen(room: Newsroom) -> None:
    """Neither before what was published last, nor once an embargo ends; a build at that moment makes it hold again."""
    second = timedelta(seconds=1)
    published = datetime(2015, 2, 6, tzinfo=UTC)

    assert not worked(room, now=published)
    assert not worked(room, now=EMBARGO - second)
    assert worked(room, now=published - second)
    room.build()
    assert worked(room, now=EMBARGO)
    assert not worked(room, now=EXPIRY - second)
    assert worked(room, now=EXPIRY)
    assert not worked(room, now=EXPIRY + timedelta(days=9999))


def _touch(room: Newsroom) -> None:
    os.utime(room.folder / "articles" / "a.jsonl")


def _alter(room: Newsroom) -> None:
    (room.folder / "public" / "feed.rss").write_bytes(b"altered")


def _alter_manifest(room: Newsroom) -> None:
    (room.folder / "public" / "manifest.json").write_bytes(b"{}")


def _in_the_place_of_records(room: Newsroom) -> None:
    (room.folder / "articles").rename(room.folder / "elsewhere")
    (room.folder / "articles").symlink_to("elsewhere")
    (room.folder / "elsewhere" / "a.jsonl").write_bytes((room.folder / "elsewhere" / "a.jsonl").read_bytes())


@pytest.mark.parametrize(
    "edit",
    [
        lambda room: room.put_lines("b.jsonl", record("b")),
        lambda room: room.put("later.json", ""),
        lambda room: room.put_lines("a.jsonl", record("a", title="Another"), record("advised", body=None)),
        lambda room: room.put("more.txt", "One more."),
        lambda room: (room.folder / "public" / "feed.rss").unlink(),
        lambda room: (room.folder / "public" / "en" / "index.html").chmod(0o600),
        lambda room: (room.folder / "public" / ".irfeed-journal").touch(),
        lambda room: (room.folder / ".public.irfeed-staging").mkdir(),
        lambda room: (room.folder / ".irfeed" / "index.sha256").unlink(),
        _touch,
        _alter,
        _alter_manifest,
        _in_the_place_of_records,
    ],
)
def test_whatever_changes_is_seen(room: Newsroom, edit: Edit) -> None:
    """A file of records, or of irfeed's, that comes, goes or changes, and what a killed build left, are looked into."""
    edit(room)
    result, counts = room.timed()

    assert counts
    assert result.outcome is not None
    room.build(output=room.folder / "other", cached=False)
    assert room.files() == room.files("other")
    wait()
    room.build()
    assert not worked(room)


def test_another_output_folder_is_another_build(room: Newsroom) -> None:
    """What is kept of one folder says nothing of another."""
    assert worked(room, output=room.folder / "other")


def test_no_receipt_is_kept_of_records_that_are_wrong(room: Newsroom) -> None:
    """A build with errors says so each time."""
    room.put_lines("b.jsonl", record("b", department="unknown"))
    wait()
    for _ in range(2):
        assert worked(room)
        assert worked(room, keep_going=True)


def test_no_receipt_is_relied_on_where_sources_are_asked(room: Newsroom) -> None:
    """A database may say something else at any time, and its records are read by each build."""
    with sqlite3.connect(room.folder / "news.db") as connection:
        connection.execute(
            "CREATE TABLE news (number INTEGER PRIMARY KEY, id, title, language, department, url, published, body)"
        )
        for department in ("mayor", "unknown"):
            row = record(f"of-{department}", department=department, body_format=None)
            connection.execute("INSERT INTO news VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", tuple(row.values()))
    connection.close()
    room.configure(CONFIGURATION + SOURCE)
    judged = room.judge()
    for read in (6, 2):
        result, counts = room.timed(keep_going=True)

        assert counts["read"] == read
        assert list(result.findings)[: len(judged.findings)] == list(judged.findings)
        assert result.rejected == 1
        assert any("unknown" in one.message for one in result.findings)


def test_sources_need_no_folder_of_records(room: Newsroom) -> None:
    """Where all records are in a database, what two of them share is told, and so is a row that is no record."""
    with sqlite3.connect(room.folder / "news.db") as connection:
        columns = "number, id, title, language, department, url, published, body"
        connection.execute(f"CREATE TABLE news ({columns})")
        for number, name in ((1, "a"), (2, "a"), (3, "b"), (None, "c")):
            row = record(name, body_format=None)
            connection.execute("INSERT INTO news VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (number, *row.values()))
    connection.close()
    room.configure(CONFIGURATION + SOURCE)
    shutil.rmtree(room.folder / "articles")
    judged = room.judge()
    result = room.build(keep_going=True)

    assert len(judged.findings) > 1
    assert list(result.findings) == list(judged.findings)
    assert (result.rejected, len(json.loads(room.files()["feed.json"])["items"])) == (1, 2)


def test_records_that_are_gone_altogether_are_an_error(room: Newsroom) -> None:
    """Where there is no folder of records any more, what was kept says nothing."""
    (room.folder / "articles").rename(room.folder / "elsewhere")

    with pytest.raises(UsageError, match="does not exist"):
        room.build()


def test_the_moment_may_have_any_offset(room: Newsroom) -> None:
    """Moments are compared, not what clocks show."""
    assert not worked(room, now=NOW.astimezone(timezone(timedelta(hours=-12))))
