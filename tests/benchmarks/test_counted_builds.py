"""How much work builds are, counted as `--timings` tells it: no clock, so no noise."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
[languages]
en = {}
ko = {}
[departments.mayor]
name = "Mayor"
[departments.culture]
name = "Culture"
[feeds]
archives = "month"
pages = false
"""
ARTICLES = 300
#: Of the articles that are edited, one is new enough to be in subscription documents, and one is not.
NEW, OLD = 299, 20


def _record(number: int) -> dict[str, Any]:
    """Return the record of an article; each story is told in two languages, one after the other."""
    story, language = number // 2, ("en", "ko")[number % 2]
    return {
        "id": f"tag:news.example,2015:{number}",
        "title": f"Article {number}",
        "language": language,
        "department": ("mayor", "culture")[story % 2],
        "url": f"https://news.example/{number}/",
        "published": f"20{15 + story // 120}-{story // 10 % 12 + 1:02}-{story % 10 + 1:02}T0{number % 2}:00:00Z",
        "body": f"<p>Text of article {number}{'!' * (number * 37 % 61)}</p>",
        "body_format": "html",
        "story": f"s{story}",
    }


Build = Callable[..., Mapping[str, Any]]


@pytest.fixture
def build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Build:
    """Return a function that writes all records, one of them edited, and builds; it returns what the command tells."""
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "articles").mkdir()

    def make(edited: int | None = None) -> Mapping[str, Any]:
        records = [_record(number) for number in range(ARTICLES)]
        if edited is not None:
            records[edited]["title"] = "Another title"
        lines = "".join(f"{json.dumps(record)}\n" for record in records)
        (tmp_path / "articles" / "all.jsonl").write_text(lines, encoding="utf-8")
        time.sleep(0.012)
        capsys.readouterr()
        run(["build", str(tmp_path), "--now", "2026-01-01T00:00:00Z", "--timings", "--format", "json"])
        told = json.loads(capsys.readouterr().out)
        assert isinstance(told, dict)
        return told

    return make


def _with(number: int, folder: Path) -> set[str]:
    """Return the feed documents in which an article is, or one that names it as its translation."""
    other = number ^ 1
    ids = [f"tag:news.example,2015:{one}" for one in (number, other)]
    files = [file for file in (folder / "public").rglob("*") if file.suffix in {".rss", ".atom", ".json"}]
    holding = {
        file
        for file in files
        if any(f"{id_}<" in (text := file.read_text("utf-8")) or f'"{id_}"' in text for id_ in ids)
    }
    return {str(file.relative_to(folder / "public")) for file in holding}


def _members(feeds: set[str], folder: Path) -> set[str]:
    """Return the ids of all articles that are in feeds."""
    texts = [(folder / "public" / path).read_text("utf-8") for path in feeds if path.endswith(".json")]
    return {item["id"] for text in texts for item in json.loads(text)["items"]}


def test_a_first_build_reads_and_renders_each_article_once(build: Build) -> None:
    """However many feeds an article is in."""
    counts = build()["timings"]["counts"]

    assert (counts["read"], counts["rendered"]) == (ARTICLES, ARTICLES)


@pytest.mark.parametrize("edited", [NEW, OLD])
def test_an_edit_is_as_much_work_as_it_changes(build: Build, tmp_path: Path, edited: int) -> None:
    """What stands beside the edited line is read and rendered, with all that is in documents that change."""
    build()
    told = build(edited)
    counts = told["timings"]["counts"]
    feeds = _with(edited, tmp_path)
    lists = {"manifest.json", "feeds.opml", "sitemap.xml", "news-sitemap.xml"}

    assert 0 < counts["read"] < ARTICLES
    assert set(told["written"]) - lists == feeds
    assert counts["documents"] == len(feeds)
    # Of what was read, bodies are looked at, too.
    assert 0 < counts["rendered"] <= len(_members(feeds, tmp_path)) + counts["read"]
    again = build(edited)
    assert (again["written"], again["timings"]["counts"].get("rendered", 0)) == ([], 0)
