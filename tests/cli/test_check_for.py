"""`irfeed check --for`: what aggregators ask of publishers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .conftest import CONFIGURATION, Irfeed

_FEEDS = Path(__file__).parents[1] / "aggregators"
_MOMENT = ("--now", "2026-01-01T00:00:00Z")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a feed that Flipboard would refuse and a news sitemap; it is the working folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(_FEEDS / "flipboard" / "bad.rss", tmp_path / "feed.rss")
    shutil.copy(_FEEDS / "google-news" / "bad.xml", tmp_path / "news.xml")
    return tmp_path


def test_asked_only_by_name(process: Irfeed, folder: Path) -> None:
    """An aggregator's rules are asked if it is named, and what it refuses makes the feed invalid."""
    alone = process("check", *_MOMENT, "feed.rss", cwd=folder)
    asked = process("check", *_MOMENT, "feed.rss", "--for", "flipboard", cwd=folder)

    assert (alone.code, "FLI" in alone.out) == (0, False)
    assert asked.code == 1
    assert "FLI001 error: <item> has no content:encoded; Flipboard features only feeds with the whole text" in asked.out


@pytest.mark.usefixtures("folder")
class TestNames:
    def test_several(self, irfeed: Irfeed) -> None:
        """Several are named between commas, or one after the other, in either letters."""
        commas = irfeed("check", *_MOMENT, "feed.rss", "--for", "Flipboard, smartnews,")
        twice = irfeed("check", *_MOMENT, "feed.rss", "--for", "flipboard", "--for", "smartnews")

        assert commas.out == twice.out
        assert ("FLI001" in commas.out, "SMA001" in commas.out, "MSN001" in commas.out) == (True, True, False)

    def test_wrong(self, irfeed: Irfeed) -> None:
        """A name that is none is a mistake of the user, who is told the names."""
        ended = irfeed("check", "feed.rss", "--for", "flipbaord")

        assert (ended.code, ended.out) == (2, "")
        assert "Unknown aggregator: flipbaord" in ended.err
        assert "apple-podcasts, feedly, flipboard, google-news" in ended.err

    def test_help_and_completion(self, irfeed: Irfeed, process: Irfeed) -> None:
        """Help lists the names, and shells complete them, also after a comma."""
        words = {"COMP_WORDS": "irfeed check --for flipboard,m", "COMP_CWORD": "3"}
        completed = process(**words, _IRFEED_COMPLETE="bash_complete").out.split()

        assert "smartnews" in irfeed("check", "--help").out
        assert completed == ["plain,flipboard,mailchimp", "plain,flipboard,microsoft-start"]

    def test_configured(self, irfeed: Irfeed, folder: Path) -> None:
        """irfeed.toml names them for every run, with a publication or without; the option comes first."""
        configured = '[check]\nfor = ["flipboard"]\n'
        for text in (configured, CONFIGURATION + configured):
            (folder / "irfeed.toml").write_text(text, encoding="utf-8")
            assert "FLI001" in irfeed("check", *_MOMENT, "feed.rss").out
            assert "FLI001" not in irfeed("check", *_MOMENT, "feed.rss", "--for", "mailchimp").out

        (folder / "irfeed.toml").write_text('[check]\nfor = ["flipbaord"]\n', encoding="utf-8")
        ended = irfeed("check", "feed.rss")
        assert ended.code == 2
        assert "irfeed.toml has a wrong name in `for` of [check]: Unknown aggregator: flipbaord (the names" in ended.err


@pytest.mark.usefixtures("folder")
class TestOutput:
    @pytest.mark.parametrize("format_", ["github", "sarif", "junit", "gitlab"])
    def test_formats(self, irfeed: Irfeed, format_: str) -> None:
        """What an aggregator asks is printed in the formats of CI servers."""
        assert "FLI001" in irfeed("check", *_MOMENT, "feed.rss", "--for", "flipboard", "--format", format_).out

    def test_sitemaps(self, irfeed: Irfeed) -> None:
        """A news sitemap is judged for who asks of sitemaps; otherwise it is no feed, and of no concern in a folder."""
        named = irfeed("check", *_MOMENT, "news.xml", "--for", "google-news")
        beside = json.loads(irfeed("check", *_MOMENT, ".", "--for", "google-news", "--format", "json").out)
        other = json.loads(irfeed("check", *_MOMENT, ".", "--for", "flipboard", "--format", "json").out)

        assert (named.code, "GGN010" in named.out) == (1, True)
        assert [one["path"] for one in beside["documents"]] == ["feed.rss", "news.xml"]
        assert [one["path"] for one in other["documents"]] == ["feed.rss"]
        assert "DOC001" in irfeed("check", *_MOMENT, "news.xml").out

    def test_broken_sitemap(self, irfeed: Irfeed, folder: Path) -> None:
        """A sitemap that is not well-formed is told as a feed is."""
        path = folder / "news.xml"
        path.write_bytes(path.read_bytes().replace(b"</urlset>", b""))

        assert "XML001" in irfeed("check", "news.xml", "--for", "google-news").out

    def test_explained(self, irfeed: Irfeed) -> None:
        """The page of a rule names where the aggregator says it, and when it was read."""
        assert "Source: about.flipboard.com/rss-spec, 25 August 2016" in irfeed("explain", "FLI001").out
