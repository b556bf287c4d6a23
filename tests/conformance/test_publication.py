"""The published example, feeds/public, as three readers see it that are not ours: feedparser, feedsmith, newsboat."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import fastfeedparser
import feedparser
import pytest
from lxml.etree import RelaxNG, fromstring, parse

from irfeed.checking import check_document

PUBLIC = Path(__file__).parents[2] / "feeds" / "public"
FEEDS = sorted(PUBLIC.rglob("feed.rss"))
READERS = Path(__file__).parent / "readers"
needs_feedsmith = pytest.mark.skipif(
    shutil.which("node") is None or not (READERS / "node_modules" / "feedsmith").is_dir(),
    reason="feedsmith is not installed: npm ci in tests/conformance/readers installs it",
)

ATOM = "{http://www.w3.org/2005/Atom}"

#: What every reader must agree on of an entry: id, title, link, published, language.
Facts = tuple[str, str, str, datetime, str]


def _json_facts(feed: Path) -> list[Facts]:
    items = json.loads(feed.with_suffix(".json").read_text("utf-8"))["items"]
    return [
        (item["id"], item["title"], item["url"], datetime.fromisoformat(item["date_published"]), item["language"])
        for item in items
    ]


def _feedparser_facts(parsed: Any, language: str) -> list[Facts]:
    return [
        (
            entry.id,
            entry.title,
            entry.link,
            datetime.fromtimestamp(timegm(entry.published_parsed), UTC),
            entry.get(language) or entry.title_detail.language,
        )
        for entry in parsed.entries
    ]


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.relative_to(PUBLIC).as_posix())
def test_feedparser_reads_the_same_in_all_formats(feed: Path) -> None:
    """Feedparser has no complaint, and reads the same entries in RSS and Atom as JSON has."""
    rss, atom = feedparser.parse(str(feed)), feedparser.parse(str(feed.with_suffix(".atom")))

    assert (rss.bozo, atom.bozo) == (0, 0)
    assert (rss.version, atom.version) == ("rss20", "atom10")
    assert _feedparser_facts(rss, "language") == _json_facts(feed)
    assert _feedparser_facts(atom, "none") == _json_facts(feed)
    assert [entry.content[0].value for entry in rss.entries if "content" in entry] == [
        entry.content[0].value for entry in atom.entries if "content" in entry
    ]


def _alternates(links: list[Any]) -> list[str]:
    return [link["href"] for link in links if link.get("rel", "alternate") == "alternate"]


def _is_around(alternates: list[str], own: str) -> bool:
    """Say whether the own page is the first alternate and the last, if there are any."""
    return not alternates or (alternates[0], alternates[-1]) == (own, own)


@pytest.mark.parametrize("ending", [".rss", ".atom"])
@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.relative_to(PUBLIC).as_posix())
def test_the_own_page_is_first_and_last(feed: Path, ending: str) -> None:
    """Readers that take the first alternate link, and readers that take the last, find the page of feed and entry."""
    head, items = (json.loads(feed.with_suffix(".json").read_bytes())[name] for name in ("home_page_url", "items"))
    content = feed.with_suffix(ending).read_bytes()
    parsed = feedparser.parse(content)
    root = fromstring(content)
    in_head = root if ending == ".atom" else root[0]
    elements = [in_head, *in_head.iterfind(f"{ATOM}entry"), *in_head.iterfind("item")]

    assert parsed.feed.link == head
    assert [entry.link for entry in parsed.entries] == [item["url"] for item in items]
    assert fastfeedparser.parse(content).feed["link"] == head
    for element, own in zip(elements, [head, *(item["url"] for item in items)], strict=True):
        assert _is_around(_alternates([link.attrib for link in element.iterfind(f"{ATOM}link")]), own)


@pytest.mark.parametrize("path", sorted(PUBLIC.rglob("*.atom")), ids=lambda path: path.relative_to(PUBLIC).as_posix())
def test_atom_fits_the_schema(path: Path) -> None:
    """Every Atom document fits the schema of RFC 4287, Appendix B."""
    RelaxNG(parse(Path(__file__).with_name("atom.rng"))).assertValid(parse(path))


def test_irfeed_check_is_silent() -> None:
    """`irfeed check` has not a word to say about the published feeds."""
    documents = [path for path in PUBLIC.rglob("*.*") if path.suffix in {".rss", ".atom", ".json"}]
    found = [
        str(finding)
        for path in documents
        if path.name != "manifest.json"
        for finding in check_document(path.read_bytes(), str(path), now=datetime(2026, 11, 1, tzinfo=UTC)).findings
    ]

    assert len(documents) > 100
    assert found == []


@pytest.mark.system
@needs_feedsmith
def test_feedsmith_reads_the_same_in_all_formats() -> None:
    """Feedsmith reads the same entries in all three formats of every feed."""
    paths = [feed.with_suffix(ending) for feed in FEEDS for ending in (".rss", ".atom", ".json")]
    done = subprocess.run(
        ["node", "read_all.mjs"],
        cwd=READERS,
        input="\n".join(map(str, paths)).encode(),
        capture_output=True,
        check=True,
    )
    read = dict(zip(paths, map(json.loads, done.stdout.splitlines()), strict=True))

    for feed in FEEDS:
        expected = _json_facts(feed)
        assert [_rss_facts(item) for item in read[feed]["feed"].get("items", [])] == expected
        assert [_atom_facts(entry) for entry in read[feed.with_suffix(".atom")]["feed"].get("entries", [])] == expected
        assert [item["id"] for item in read[feed.with_suffix(".json")]["feed"].get("items", [])] == [
            id_ for id_, *_ in expected
        ]


def _rss_facts(item: Mapping[str, Any]) -> Facts:
    published = parsedate_to_datetime(item["pubDate"])
    return item["guid"]["value"], item["title"], item["link"], published, item["dc"]["languages"][0]


def _atom_facts(entry: Mapping[str, Any]) -> Facts:
    published = datetime.fromisoformat(entry["published"])
    return entry["id"], entry["title"]["value"], entry["links"][0]["href"], published, entry["xml"]["lang"]


@pytest.mark.system
@pytest.mark.skipif(shutil.which("newsboat") is None, reason="newsboat is not installed")
@pytest.mark.parametrize("ending", [".rss", ".atom"])
def test_newsboat_shows_every_entry(tmp_path: Path, ending: str) -> None:
    """Newsboat, a reader that people use, takes up every entry with its title and its address."""
    feed = PUBLIC / f"feed{ending}"
    (tmp_path / "urls").write_text(f"file://{feed}\n")
    (tmp_path / "config").write_text("")
    named = {"-u": "urls", "-c": "cache.db", "-C": "config"}
    files = [word for option, name in named.items() for word in (option, str(tmp_path / name))]
    subprocess.run(["newsboat", *files, "-x", "reload"], check=True, capture_output=True, timeout=60)
    with sqlite3.connect(tmp_path / "cache.db") as cache:
        shown = cache.execute("select guid, title, url from rss_item").fetchall()
    cache.close()

    assert sorted(shown) == sorted((id_, title, url) for id_, title, url, *_ in _json_facts(PUBLIC / "feed.rss"))
