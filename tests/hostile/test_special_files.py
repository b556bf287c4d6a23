"""Pipes, devices and links where files of a publication belong: none is waited for, followed out or written through."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hostile.test_records import CONFIGURATION, NOW

SOURCE = Path(__file__).parents[2] / "src"
ELSEWHERE = "only in another folder"
DATABASE = """\
[[sources]]
name = "news"
type = "sql"
dsn = "sqlite:///{file}"
table = "articles"
key = "id"
[sources.columns]
id = "id"
title = "title"
url = "url"
published = "published"
department = "department"
body = "body"
"""
ROW = ("tag:news.example,2015:1", "A visit", "https://news.example/1/", "2015-02-06T09:00:00Z", "news", "Text")


class Ended(NamedTuple):
    """What a command left."""

    code: int
    said: str  #: on standard output, then on standard error


Irfeed = Callable[..., Ended]


@pytest.fixture
def irfeed(tmp_path: Path) -> Irfeed:
    """Return a function that runs irfeed as a process in the folder of the test; whoever waits for ever fails."""

    def call(*arguments: str, said: bytes = b"") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "irfeed", *arguments],
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            check=False,
            input=said,
            timeout=60,
        )
        told = (done.stdout + done.stderr).decode()
        assert "Traceback" not in told
        assert ELSEWHERE not in told
        return Ended(done.returncode, told)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a publication with a record, templates, words and a database, beside a folder with a secret."""
    made = tmp_path / "news"
    for name in ("articles", "templates", "words"):
        (made / name).mkdir(parents=True)
    (made / "irfeed.toml").write_text(CONFIGURATION + DATABASE.format(file="news.db"), encoding="utf-8")
    database(made / "news.db")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/secret").write_text(ELSEWHERE, encoding="utf-8")
    return made


def database(file: Path) -> None:
    """Write an SQLite file with one article."""
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE articles (id, title, url, published, department, body)")
        made.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", ROW)


def pipe(path: Path) -> None:
    """Put a pipe, into which nobody writes, in the place of `path`."""
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def device(path: Path) -> None:
    """Put a link to a device without an end there."""
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


def link(path: Path) -> None:
    """Put a link to a file of another folder there, with the bytes of what stood there, if anything did."""
    other = next(folder for folder in path.parents if folder.name == "news").with_name("other") / path.name
    other.write_bytes(path.read_bytes() if path.exists() else ELSEWHERE.encode())
    path.unlink(missing_ok=True)
    path.symlink_to(other)


REFUSED: dict[Callable[[Path], None], str] = {
    pipe: "it is a pipe, not a file",
    device: "it leads out of the folder",
    link: "it leads out of the folder",
}


@pytest.mark.parametrize("what", [pipe, link])
@pytest.mark.parametrize(
    "name", ["templates/style.css", "templates/feed.html", "words/en.toml", "irfeed.toml", "more.toml", "news.db"]
)
def test_only_files_of_the_publication_are_read(
    folder: Path, irfeed: Irfeed, name: str, what: Callable[[Path], None]
) -> None:
    """A pipe, a device or a link that leads out is refused by name, and nothing is published."""
    if name == "more.toml":
        text = (folder / "irfeed.toml").read_text(encoding="utf-8")
        (folder / "irfeed.toml").write_text(f'include = ["*.toml"]\n{text}', encoding="utf-8")
    what(folder / name)

    ended = irfeed("build", "news", "--now", NOW)

    assert ended.code == 3
    assert REFUSED[what] in ended.said
    assert (name if name != "news.db" else "the source news") in ended.said
    assert not (folder / "public").exists()


def test_a_database_beside_the_folder(folder: Path, irfeed: Irfeed) -> None:
    """A path in irfeed.toml that goes up to another folder is refused as a link is."""
    configuration = (folder / "irfeed.toml").read_text(encoding="utf-8")
    (folder / "irfeed.toml").write_text(configuration.replace("news.db", "a/../../other/x.db"), encoding="utf-8")
    database(folder.parent / "other/x.db")
    (folder / "a").mkdir()

    ended = irfeed("build", "news", "--now", NOW)

    assert ended.code != 0
    assert not (folder / "public").exists()


def test_no_publication_further_up_is_taken_instead(folder: Path, irfeed: Irfeed) -> None:
    """Where irfeed.toml is no file, the one of a folder above is not built in its place."""
    (folder.parent / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    pipe(folder / "irfeed.toml")
    (folder / "articles").mkdir(exist_ok=True)

    for arguments in (("list", "news"), ("validate", "news"), ("build", "news/irfeed.toml")):
        assert irfeed(*arguments) == (3, "irfeed: news/irfeed.toml cannot be read: it is a pipe, not a file\n")


@pytest.mark.parametrize("what", REFUSED)
def test_no_file_of_the_state_is_waited_for(folder: Path, irfeed: Irfeed, what: Callable[[Path], None]) -> None:
    """Whatever stands in the place of the files in .irfeed, the build publishes, and what a link leads to stays."""
    assert irfeed("build", "news", "--now", NOW).code == 0
    (folder / ".irfeed/sources").mkdir(exist_ok=True)
    for name in (
        "lock",
        "index.sqlite",
        "index.sha256",
        "index.sqlite-journal",
        "index.sqlite-wal",
        "sources/news.json",
    ):
        what(folder / ".irfeed" / name)
    other = {path: path.read_bytes() for path in (folder.parent / "other").iterdir()}
    (folder / "public/feed.rss").unlink()

    assert irfeed("build", "news", "--now", NOW).code == 0

    assert (folder / "public/feed.rss").is_file()
    assert {path: path.read_bytes() for path in (folder.parent / "other").iterdir()} == other


def test_nothing_is_written_through_a_link(folder: Path, irfeed: Irfeed) -> None:
    """A link in the place of .irfeed, or of a folder in it, leads to a folder in which nothing changes."""
    other = folder.parent / "other"
    (folder / ".irfeed").symlink_to(other)

    ended = irfeed("build", "news", "--now", NOW)

    assert (ended.code, "is a symbolic link" in ended.said) == (3, True)
    assert irfeed("build", "news", "--now", NOW, "--check").code == 1
    (folder / ".irfeed").unlink()
    (folder / ".irfeed").mkdir()
    for name in ("sources", "entries"):
        (folder / ".irfeed" / name).symlink_to(other)
    assert irfeed("build", "news", "--now", NOW).code == 0
    assert [path.name for path in other.iterdir()] == ["secret"]


@pytest.mark.parametrize("what", REFUSED)
def test_what_was_published_is_not_waited_for(folder: Path, irfeed: Irfeed, what: Callable[[Path], None]) -> None:
    """A pipe, a device or a link in the output folder hangs no command, and is taken for no file of that folder."""
    assert irfeed("build", "news", "--now", NOW).code == 0
    whole = (folder / "public/manifest.json").read_bytes()
    what(folder / "public/feed.rss")
    assert irfeed("check", "news/public").code == (3 if what is link else 1)
    what(folder / "public/manifest.json")

    assert irfeed("check", "news/public").code == (3 if what is link else 0)
    assert irfeed("diff", "news/public", "news/public").code == 0
    assert irfeed("build", "news", "--now", NOW, "--no-cache").code == 2
    (folder / "public/manifest.json").unlink()
    (folder / "public/manifest.json").write_bytes(whole)
    assert irfeed("build", "news", "--now", NOW).code == 0
    assert (folder / "public/feed.rss").is_file()


def test_what_a_shell_hands_over_is_read(folder: Path, irfeed: Irfeed) -> None:
    """A pipe that a shell names for a running command (`irfeed check <(curl …)`) is read to its end."""
    assert irfeed("build", "news", "--now", NOW).code == 0
    feed = (folder / "public/feed.rss").read_bytes()

    assert irfeed("check", "/dev/stdin", said=feed).code == 0
    assert re.search(r"is a pipe|/dev/stdin", irfeed("check", "/dev/stdin", said=b"<rss").said)


def test_init_copies_only_files(folder: Path, irfeed: Irfeed) -> None:
    """Of a folder of records, what is no file or lies elsewhere is not copied, and that is said."""
    (folder / "articles/a.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")
    pipe(folder / "articles/b.md")
    link(folder / "articles/c.md")
    answers = ("--title", "News", "--url", "https://news.example/", "--language", "en", "--author", "A")

    ended = irfeed(
        "init", "made", "--from", "news/articles", *answers, "--department", "news=News", "--host", "github-pages"
    )

    assert sorted(path.name for path in (folder.parent / "made/articles").iterdir()) == ["a.md"], ended
    assert "b.md is not copied: it is a pipe" in ended.said
    assert "c.md is not copied: it leads out of the folder" in ended.said
