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

import irfeed
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


def published(folder: Path, more: str, records: dict[str, dict[str, Any]], configuration: str = CONFIGURATION) -> Path:
    """Build a publication of `records`, and return the folder of its feeds."""
    folder.mkdir()
    (folder / "irfeed.toml").write_text(configuration + more, "utf-8")
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


FILES = [
    {"url": "https://media.example/waves.mp3", "type": "audio/mpeg", "length": 1000, "title": "Waves", "duration": 95},
    {"url": "https://media.example/ship.mp4", "type": "video/mp4", "length": 2000, "duration": 60},
    {"url": "https://media.example/plan.pdf", "type": "application/pdf", "length": 3000},
]
SECOND = {"url": "https://img.example/boat.jpg", "type": "image/jpeg", "alt": "A boat"}
LISTS = {
    "With everything": {
        "summary": "What it is about.",
        "categories": [{"term": "G7", "scheme": "https://lists.example/", "label": "Group of Seven"}],
        "enclosures": FILES,
        "images": [PICTURE, SECOND],
    }
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the feeds of a publication with an icon and a logo, and one entry with everything."""
    addresses = 'icon = "https://img.example/icon.png"\nlogo = "https://img.example/logo.png"\n[languages]'
    more = CONFIGURATION.replace("[languages]", addresses)
    return published(tmp_path_factory.mktemp("readers") / "news", "", LISTS, more)


@xml
def test_labels_and_slugs_reach_readers(whole: Path, ending: str) -> None:
    """Readers find term and label of a category, and by its scheme which department a category is."""
    (entry,) = feedparser.parse((whole / f"feed.{ending}").read_bytes()).entries

    assert {"Harbour", "G7", "Group of Seven"} <= {word for tag in entry.tags for word in (tag.term, tag.label)}
    assert entry.tags[0].scheme == "tag:news.example,2020:departments#harbour"


def test_labels_and_slugs_reach_readers_of_json(whole: Path) -> None:
    """In JSON Feed both wordings of a category are tags."""
    (item,) = json.loads((whole / "feed.json").read_bytes())["items"]

    assert item["tags"] == ["Harbour", "G7", "Group of Seven"]
    assert item["_irfeed"]["departments"] == ["harbour"]


@xml
def test_durations_reach_readers(whole: Path, ending: str) -> None:
    """Readers find how long each film and recording is, and podcast programs how long the enclosure is."""
    (entry,) = feedparser.parse((whole / f"feed.{ending}").read_bytes()).entries
    told = {one["url"]: int(one["duration"]) for one in entry.media_content if "duration" in one}

    assert told == {one["url"]: one["duration"] for one in FILES if "duration" in one}
    assert entry.get("itunes_duration") == ("95" if ending == "rss" else None)


@pytest.mark.system
@needs_feedsmith
def test_every_format_has_the_same_files_and_pictures(whole: Path) -> None:
    """Feedsmith finds the same files attached in all formats, and no picture among them; and the icon is square."""
    rss, atom, feed = (by_feedsmith(whole / f"feed.{ending}") for ending in ("rss", "atom", "json"))
    pictures = [PICTURE["url"], SECOND["url"]]
    files = [one["url"] for one in FILES]
    ((item,), (entry,), (json_item,)) = rss["items"], atom["entries"], feed["items"]

    assert [one["url"] for one in item["enclosures"]] == files[:1]
    assert [one["url"] for one in item["media"]["contents"]] == [*pictures, *files]
    assert [one["href"] for one in entry["links"] if one["rel"] == "enclosure"] == files
    assert [one["url"] for one in entry["media"]["contents"] if one["medium"] == "image"] == pictures
    assert [one["url"] for one in json_item["attachments"]] == files
    assert [one.get("duration_in_seconds") for one in json_item["attachments"]] == [95, 60, None]
    assert item["itunes"]["duration"] == FILES[0]["duration"]
    assert feed["icon"] == feed["favicon"] == atom["icon"] == "https://img.example/icon.png"
    assert atom["logo"] == "https://img.example/logo.png"


@xml
def test_addresses_reach_readers_in_ascii(ending: str) -> None:
    """Feedparser and fastfeedparser read addresses of records and of irfeed.toml that hold only what a URL may hold."""
    content = (Path(__file__).parents[1] / "golden" / "idn-addresses" / "expected" / f"feed.{ending}").read_bytes()
    read, other = feedparser.parse(content), fastfeedparser.parse(content)
    links = [link.href for holder in (read.feed, *read.entries) for link in holder.links]
    pictures = (
        [read.feed.image.href] if ending == "rss" else [read.feed.icon, read.feed.logo, read.feed.author_detail.href]
    )

    assert len(links) > 7
    assert all(address.isascii() for address in [*links, *pictures, other.feed["link"], other.entries[0]["link"]])


def test_readers_find_who_wrote_the_feed(whole: Path) -> None:
    """Feedparser reads the generator with its version, and an address at which there is something about it."""
    rss, atom = (feedparser.parse((whole / f"feed.{ending}").read_bytes()).feed for ending in ("rss", "atom"))
    about = "https://feeds.example/assets/irfeed.html"

    assert rss.generator == f"irfeed {irfeed.__version__} ({about})"
    assert atom.generator_detail == {"name": "irfeed", "version": irfeed.__version__, "href": about}
    assert (whole / "assets" / "irfeed.html").is_file()
