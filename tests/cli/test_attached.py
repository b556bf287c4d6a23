"""Files that the records of a database name as their enclosures."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.conftest import CONFIGURATION, Ended

SOURCE = """\
[[sources]]
name = "cms"
type = "sql"
dsn = "sqlite:///news.db"
table = "articles"
key = "id"
[sources.columns]
id = "id"
title = "title"
url = "url"
published = "published"
body = "body"
"enclosures.0.url" = "sound"
"enclosures.0.file" = "file"
[sources.values]
department = "news"
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a publication with a database, and a recording in the articles folder."""
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION + SOURCE, "utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "talk.mp3").write_bytes(b"ID3" + b"\0" * 97)
    with closing(sqlite3.connect(tmp_path / "news.db")) as database, database:
        database.execute("create table articles (id, title, url, published, body, sound, file)")
    return tmp_path


def _insert(newsroom: Path, file: str) -> None:
    row = (
        "tag:seoul.example,2015:talk",
        "The talk",
        "https://seoul.example/talk/",
        "2015-02-06T09:00:00+09:00",
        "The mayor talks.",
        "https://media.seoul.example/talk.mp3",
        file,
    )
    with closing(sqlite3.connect(newsroom / "news.db")) as database, database:
        database.execute("insert into articles values (?, ?, ?, ?, ?, ?, ?)", row)


def test_a_file_in_the_articles_folder(irfeed: Callable[..., Ended], newsroom: Path) -> None:
    """A record that is in no file names files from the articles folder on, and feeds state their length and type."""
    _insert(newsroom, "talk.mp3")

    assert irfeed("build", str(newsroom)).code == 0
    assert '<enclosure url="https://media.seoul.example/talk.mp3" length="100" type="audio/mpeg"/>' in (
        newsroom / "public" / "feed.rss"
    ).read_text("utf-8")


def test_a_file_elsewhere(irfeed: Callable[..., Ended], newsroom: Path) -> None:
    """It cannot name what is outside that folder."""
    _insert(newsroom, "../news.db")
    ended = irfeed("build", str(newsroom))

    assert ended.code == 1
    assert "REC085 error: enclosures/0/file leads out of the articles folder" in ended.out
