"""A publication of hard cases, as readers see it that are not ours: feedparser, fastfeedparser, feedsmith, newsboat."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import fastfeedparser
import feedparser
import pytest

from irfeed.cli.root import run

READERS = Path(__file__).parent / "readers"
CONFIGURATION = """\
[publication]
title = "Harbour News"
url = "https://news.example/"
feeds_url = "https://feeds.example/"
id_authority = "news.example,2020"
[languages]
en = {}
[departments.harbour]
name = "Harbour"
[feeds]
archives = "none"
pages = false
"""
PICTURE = {"url": "https://img.example/gull.jpg", "type": "image/jpeg", "alt": "A gull on a pole", "title": "A caption"}
#: Records by their titles.
RECORDS: dict[str, dict[str, Any]] = {
    "A picture and a summary": {"summary": "What it is about.", "images": [PICTURE]},
    "A picture": {"images": [PICTURE]},
    "A picture that is the body": {
        "images": [PICTURE],
        "body": '<p><img src="https://img.example/gull.jpg" alt=""></p>',
        "body_format": "html",
    },
    "A picture and a body": {"images": [PICTURE], "body": "What it says."},
    "Words": {"summary": "What it is about."},
    "Nothing": {},
}
#: What readers are to show as the article; in feeds of summaries only, what is said in short.
SHOWN = {
    "A picture and a summary": "What it is about.",
    "A picture": "A picture",
    "A picture that is the body": "<img>",
    "A picture and a body": "<p>What it says.</p>",
    "Words": "What it is about.",
    "Nothing": "Nothing",
}
SHORT = {**SHOWN, "A picture that is the body": "A picture that is the body", "A picture and a body": "What it says."}


def published(folder: Path, more: str, records: dict[str, dict[str, Any]]) -> Path:
    """Build a publication of `records`, and return the folder of its feeds."""
    folder.mkdir()
    (folder / "irfeed.toml").write_text(CONFIGURATION + more, "utf-8")
    (folder / "articles").mkdir()
    for number, (title, fields) in enumerate(records.items()):
        record = {
            "id": f"tag:news.example,2020:{number}",
            "title": title,
            "language": "en",
            "department": "harbour",
            "url": f"https://news.example/{number}/",
            "published": f"2024-03-{number + 1:02}T09:00:00Z",
            **fields,
        }
        (folder / "articles" / f"{number}.json").write_text(json.dumps(record), "utf-8")
    assert run(["build", str(folder), "--now", "2026-01-01T00:00:00Z"]) == 0
    return folder / "public"


@pytest.fixture(scope="module", params=[("full", SHOWN), ("summary", SHORT)], ids=["full", "summaries"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Return the folder of the feeds, and what is to be shown of each entry."""
    content, shown = request.param
    folder = tmp_path_factory.mktemp("readers") / "news"
    return published(folder, f'content = "{content}"\n', RECORDS), shown


def said(text: str) -> str:
    """Return a text as it is shown, and a picture, whichever way it is written, as "<img>"."""
    return "<img>" if "<img" in text else unescape(text).strip()


def _by_python(read: Any, path: Path) -> dict[str, str]:
    entries = read(path.read_bytes()).entries
    return {
        entry["title"]: said(entry["content"][0]["value"] if entry.get("content") else entry["description"])
        for entry in entries
    }


def by_feedsmith(path: Path) -> Any:
    """Return what feedsmith reads in a feed."""
    done = subprocess.run(["node", "read.mjs"], cwd=READERS, input=path.read_bytes(), capture_output=True, check=True)
    return json.loads(done.stdout)["feed"]


needs_feedsmith = pytest.mark.skipif(
    shutil.which("node") is None or not (READERS / "node_modules" / "feedsmith").is_dir(),
    reason="feedsmith is not installed: npm ci in tests/conformance/readers installs it",
)
xml = pytest.mark.parametrize("ending", ["rss", "atom"])


@xml
@pytest.mark.parametrize("read", [feedparser.parse, fastfeedparser.parse], ids=["feedparser", "fastfeedparser"])
def test_what_a_picture_shows_is_not_the_article(made: tuple[Path, dict[str, str]], read: Any, ending: str) -> None:
    """Of an entry with a picture, and with or without words of its own, no reader shows the picture's text instead."""
    folder, shown = made

    assert _by_python(read, folder / f"feed.{ending}") == shown


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_what_a_picture_shows_is_not_the_summary(made: tuple[Path, dict[str, str]], ending: str) -> None:
    """Nor is it what feedparser calls the summary."""
    folder, _ = made

    for entry in feedparser.parse((folder / f"feed.{ending}").read_bytes()).entries:
        assert PICTURE["alt"] not in entry.summary


@pytest.mark.system
@needs_feedsmith
def test_feedsmith_finds_the_text_and_the_picture(made: tuple[Path, dict[str, str]]) -> None:
    """Feedsmith finds the article where it looks for it, and what the picture shows where that belongs."""
    folder, shown = made
    rss, atom = (by_feedsmith(folder / f"feed.{ending}") for ending in ("rss", "atom"))

    for item in rss["items"]:
        text = item.get("content", {}).get("encoded") or item["description"]
        assert said(text) == shown[item["title"]]
        assert [one["description"]["value"] for one in item.get("media", {}).get("contents", [])] == (
            [PICTURE["alt"]] if "icture" in item["title"] else []
        )
    for entry in atom["entries"]:
        text = (entry.get("content") or entry["summary"])["value"]
        assert said(text) == shown[entry["title"]["value"]]


@pytest.mark.system
@pytest.mark.skipif(shutil.which("newsboat") is None, reason="newsboat is not installed")
@xml
def test_newsboat_shows_the_article(made: tuple[Path, dict[str, str]], ending: str, tmp_path: Path) -> None:
    """Newsboat keeps the article as the text of each entry."""
    folder, shown = made

    assert by_newsboat(folder / f"feed.{ending}", tmp_path) == shown


def by_newsboat(feed: Path, folder: Path) -> dict[str, str]:
    """Return the texts that newsboat keeps of the entries of a feed, by title."""
    (folder / "urls").write_text(f"file://{feed}\n")
    (folder / "config").write_text("")
    named = {"-u": "urls", "-c": "cache.db", "-C": "config"}
    files = [word for option, name in named.items() for word in (option, str(folder / name))]
    subprocess.run(["newsboat", *files, "-x", "reload"], check=True, capture_output=True, timeout=60)
    with sqlite3.connect(folder / "cache.db") as cache:
        texts = cache.execute("select title, content from rss_item").fetchall()
    cache.close()
    return {title: said(text) for title, text in texts}
