"""Departments that close, publications that move, folders that are taken over."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import CONFIGURATION, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")
ARTS = '[departments.arts]\nname = "Arts"\n'


def _configure(publication: Path, text: str) -> None:
    (publication / "irfeed.toml").write_text(text, encoding="utf-8")


class TestDepartments:
    @pytest.mark.parametrize("how", ["", 'moved_to = "news"\n'])
    def test_a_slug_that_is_gone(self, irfeed: Irfeed, publication: Path, how: str) -> None:
        """One finding for all feeds of the department names the two ways out that hurt nobody; both are accepted."""
        _configure(publication, CONFIGURATION + ARTS)
        for name in ("square", "bridge"):
            path = publication / "articles" / f"{name}.md"
            path.write_text(path.read_text("utf-8").replace(": news", ": [news, arts]"), encoding="utf-8")
        irfeed("build", publication, *NOW)
        for path in (publication / "articles").iterdir():
            path.write_text(path.read_text("utf-8").replace(": [news, arts]", ": news"), encoding="utf-8")
        _configure(publication, CONFIGURATION)
        gone = irfeed("build", publication, *NOW)
        assert gone.code == 1
        assert gone.out.count("GRD003 error") == 1
        assert "the department arts and its 6 feeds would disappear" in gone.out
        assert "`closed = true` and `moved_to`" in gone.out

        _configure(publication, CONFIGURATION + ARTS + f"closed = true\n{how}")
        assert irfeed("build", publication, *NOW).code == 0
        assert (publication / "public" / "arts" / "feed.rss").is_file()

    def test_a_format_that_is_gone(self, irfeed: Irfeed, publication: Path) -> None:
        """Feeds of a department that has others left are told one by one."""
        irfeed("build", publication, *NOW)
        _configure(publication, CONFIGURATION + '[feeds]\nformats = ["rss", "atom"]\n')
        gone = irfeed("build", publication, *NOW)

        assert gone.out.count("GRD003 error: this feed would disappear") == 4

    @pytest.mark.parametrize(("slug", "code"), [("it", 0), ("la", 0), ("no", 0), ("en", 2), ("zh-hant", 2)])
    def test_a_slug_that_is_a_language_too(self, irfeed: Irfeed, publication: Path, slug: str, code: int) -> None:
        """IT, LA and NO are departments like others, unless the publication has that language."""
        languages = CONFIGURATION.replace("en = {}", "en = {}\nzh-Hant = {}")
        _configure(publication, f'{languages}[departments.{slug}]\nname = "X"\n')
        done = irfeed("build", publication, *NOW)

        assert done.code == code
        assert ("is the folder of the language" in done.err) == bool(code)


class TestRedirects:
    @pytest.mark.parametrize(
        ("server", "line"),
        [
            (
                "nginx",
                'location ^~ "/feeds/" { rewrite "^/feeds/(.*)$" "https://feeds.seoul.example/$1" permanent; }',
            ),
            ("apache", 'RedirectMatch 301 "^/feeds/(.*)$" "https://feeds.seoul.example/$1"'),
            ("caddy", 'handle_path "/feeds/*" {\n\tredir "https://feeds.seoul.example{uri}" permanent\n}'),
            ("netlify", "/feeds/* https://feeds.seoul.example/:splat 301!"),
            ("cloudflare", "/feeds/* https://feeds.seoul.example/:splat 301"),
        ],
    )
    def test_servers(self, irfeed: Irfeed, publication: Path, server: str, line: str) -> None:
        """Whatever is below the old address is found below the new one."""
        for old in ("https://old.example/feeds", "https://old.example/feeds/"):
            done = irfeed("redirects", publication, "--from-url", old, "--for", server)
            assert (done.code, done.out) == (0, f"{line}\n")

    def test_pattern_of_apache(self, irfeed: Irfeed, publication: Path) -> None:
        """What has a meaning in patterns stands for itself."""
        out = irfeed("redirects", publication, "--from-url", "https://o.example/v1.0/", "--for", "apache").out
        pattern, target = re.findall('"(.*?)"', out)

        assert re.sub(pattern, target.replace("$1", r"\1"), "/v1.0/en/feed.rss") == (
            "https://feeds.seoul.example/en/feed.rss"
        )
        assert not re.search(pattern, "/v1x0/en/feed.rss")

    @pytest.mark.parametrize(
        ("old", "words"),
        [
            ("old.example", "old.example"),
            ("https://feeds.seoul.example", "are at https://feeds.seoul.example/ still"),
            ("https://old.example/?a=b", "no address of a folder"),
            ('https://old.example/"x"/', ""),
        ],
    )
    def test_what_is_no_old_address(self, irfeed: Irfeed, publication: Path, old: str, words: str) -> None:
        """An address that is none, or that the feeds are still at, is refused."""
        done = irfeed("redirects", publication, "--from-url", old)

        assert (done.code, words in done.err, done.out) == (2, True, "")


class TestAdopt:
    def test_files_of_others(self, irfeed: Irfeed, publication: Path) -> None:
        """--adopt names every file that it would replace, and replaces them only with --yes; others stay."""
        public = publication / "public"
        public.mkdir()
        for name in ("feed.rss", "index.html", "manifest.json", "mine.txt"):
            (public / name).write_text("mine", encoding="utf-8")
        refused = irfeed("build", publication, *NOW)
        named = irfeed("build", publication, *NOW, "--adopt")
        assert (refused.code, named.code) == (2, 2)
        assert named.out.splitlines() == ["feed.rss", "index.html", "manifest.json"]
        assert "3 files that irfeed did not write would be replaced (look at them" in named.err
        assert {path.read_text("utf-8") for path in public.iterdir()} == {"mine"}

        check = irfeed("build", publication, *NOW, "--adopt", "--check")
        assert "would write feed.rss" in check.out
        done = irfeed("build", publication, *NOW, "--adopt", "--yes")
        assert done.code == 0
        assert (public / "mine.txt").read_text("utf-8") == "mine"
        assert json.loads((public / "manifest.json").read_text("utf-8"))

    def test_one_file_in_a_folder_of_irfeed(self, irfeed: Irfeed, publication: Path) -> None:
        """In irfeed's own folder too; where nothing would be replaced, --adopt is enough."""
        irfeed("build", publication, *NOW)
        _configure(publication, CONFIGURATION + ARTS)
        (publication / "public" / "arts").mkdir()
        (publication / "public" / "arts" / "feed.rss").write_text("mine", encoding="utf-8")
        named = irfeed("build", publication, *NOW, "--adopt")
        assert named.out == "arts/feed.rss\n"
        assert "1 file that irfeed did not write" in named.err

        (publication / "public" / "arts" / "feed.rss").unlink()
        assert irfeed("build", publication, *NOW, "--adopt").code == 0
