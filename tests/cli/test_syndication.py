"""Feeds that are made for one aggregator: who names them, what they follow, what irfeed.toml may say of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from irfeed.assemble.dialects import DIALECTS
from irfeed.checking.registry import aggregators
from irfeed.config.fields import SyndicationTable

from .conftest import Irfeed

_GOLDEN = Path(__file__).parents[1] / "golden" / "syndication"
_NOW = ("--now", "2026-01-01T00:00:00Z")
_PATH = "syndication/smartnews.rss"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The golden publication that has a feed for SmartNews, for tests to change."""
    shutil.copytree(_GOLDEN, tmp_path / "news", ignore=shutil.ignore_patterns("expected"))
    return tmp_path / "news"


def _edit(folder: Path, old: str, new: str) -> None:
    path = folder / "irfeed.toml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_table_for_each() -> None:
    """Each dialect that irfeed.toml may name is described, and its feeds can be checked for those who take them."""
    assert set(SyndicationTable.rows) == set(DIALECTS)
    assert set(DIALECTS) <= set(aggregators())


def test_listed(irfeed: Irfeed, folder: Path) -> None:
    """`irfeed list` names the feed, and says of an article that it is in it."""
    feeds = json.loads(irfeed("list", folder, *_NOW, "--format", "json").out)["feeds"]

    assert [(one["path"], one["aggregator"], one["entries"]) for one in feeds] == [
        ("feed.atom", None, 5),
        (_PATH, "smartnews", 2),
    ]
    assert _PATH in irfeed("list", folder, *_NOW).out
    assert "all, smartnews" in irfeed("list", folder, *_NOW, "--articles").out
    assert _PATH in irfeed("list", folder, *_NOW, "--why", "tag:example.org,2015:bridge").out


def test_named_and_not_linked(irfeed: Irfeed, folder: Path) -> None:
    """The overview of the pages names its address; beside the manifest nothing else does, and nothing links to it."""
    irfeed("build", folder, *_NOW)
    files = _files(folder / "public")
    naming = {path for path, content in files.items() if _PATH.encode() in content}

    assert naming == {_PATH, "index.html", "manifest.json"}
    assert f'<code class="address" dir="ltr">https://feeds.example.org/{_PATH}</code>'.encode() in files["index.html"]
    assert b'href="https://feeds.example.org/syndication' not in files["index.html"]
    assert irfeed("check", *_NOW, folder / "public", "--for", "smartnews", "--fail-on", "warning").code == 0


def test_named_on_a_first_page_of_its_own(irfeed: Irfeed, folder: Path) -> None:
    """Where no feed has the first page, the list of all feeds names it."""
    _edit(folder, 'variants = ["all"]', 'variants = ["language"]')
    irfeed("build", folder, *_NOW)

    assert _PATH in (folder / "public" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("News of the city", "All news"),
        ("1 < 2", "1 < 3"),
        ("limit = 2", "limit = 3"),
        ('language = "en"\ndepart', 'language = "ko"\ndepart'),
        ('department = "relations"\nlimit', "limit"),
        ('logo = "https://news.example.org/logo.png"\n', ""),
    ],
)
def test_built_again(irfeed: Irfeed, folder: Path, tmp_path: Path, old: str, new: str) -> None:
    """A later build has what one from nothing would have, and one after which nothing changed writes nothing."""
    irfeed("build", folder, *_NOW)
    before = (folder / "public" / _PATH).read_bytes()
    _edit(folder, old, new)
    again = irfeed("build", folder, *_NOW)
    irfeed("build", folder, *_NOW, "--out", tmp_path / "clean", "--no-cache")

    assert again.code == 0
    assert (folder / "public" / _PATH).read_bytes() != before
    assert _files(folder / "public") == _files(tmp_path / "clean")
    assert irfeed("build", folder, *_NOW, "--check").code == 0


def test_an_article_that_changes(irfeed: Irfeed, folder: Path) -> None:
    """A change of an article reaches the feed."""
    irfeed("build", folder, *_NOW)
    path = folder / "articles" / "visit.md"
    path.write_text(path.read_text("utf-8").replace("two days", "three days"), "utf-8")
    irfeed("build", folder, *_NOW)

    assert "three days" in (folder / "public" / _PATH).read_text("utf-8")


def test_without_extras(irfeed: Irfeed, folder: Path) -> None:
    """With nothing said of it, it has the newest articles of the first language, in plain RSS with a date."""
    path = folder / "irfeed.toml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("[feeds.syndication")] + "[feeds.syndication.smartnews]\n", "utf-8")
    irfeed("build", folder, *_NOW)
    written = (folder / "public" / _PATH).read_text("utf-8")

    assert "<language>ko</language>" in written
    assert written.count("<item>") == 1
    assert "<snf:" not in written
    assert "<pubDate>" in written.partition("<item>")[0]


def test_guarded(irfeed: Irfeed, folder: Path) -> None:
    """A build that would take the feed away is stopped, as of any other feed."""
    irfeed("build", folder, *_NOW)
    path = folder / "irfeed.toml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("[feeds.syndication")], "utf-8")
    ended = irfeed("build", folder, *_NOW)

    assert (ended.code, _PATH in ended.out) == (1, True)
    assert (folder / "public" / _PATH).exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('language = "en"\ndepart', 'language = "fr"\ndepart', "CFG"),
        ('department = "relations"\nlimit', 'department = "sports"\nlimit', "sports"),
        ("News of the city", "News of the city and of all its friends", "at most 30 characters"),
        ("News of the city", "<b>News</b>", "syndication.smartnews.description carries markup"),
        ("https://news.example.org/logo.png", "logo.png", "logo"),
        ("https://news.example.org/logo-dark.png", "logo.png", "dark_logo"),
        ("[feeds.syndication.smartnews]", "[feeds.syndication.smartnwes]", "did you mean smartnews?"),
        ("limit = 2", "limit = 0", "limit"),
        ("[feeds]", '[feeds]\ncontent = "summary"', "smartnews refuses feeds without the whole text"),
    ],
)
def test_mistakes(irfeed: Irfeed, folder: Path, old: str, new: str, said: str) -> None:
    """What cannot be is told with its place when irfeed.toml is read."""
    _edit(folder, old, new)
    ended = irfeed("build", folder, *_NOW)

    assert ended.code == 2
    assert "irfeed.toml:" in ended.out + ended.err
    assert said in ended.out + ended.err
