"""`irfeed check`: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CONFIGURATION, SOURCE, Irfeed

GOOD = """{"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://example.org/",
"feed_url": "https://example.org/feed.json", "items": [{"id": "1", "url": "https://example.org/1",
"content_text": "A visit", "date_published": "2015-02-06T09:00:00Z"}]}
"""
WARNED = GOOD.replace('"items"', '"language": "kr", "items"')
BAD = GOOD.replace('"title": "News", ', "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good feed, a bad one and one with a warning; it is the working folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("bad", BAD), ("good", GOOD), ("warned", WARNED.replace("feed.json", "w.json"))):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_text(process: Irfeed, folder: Path) -> None:
    """An invalid feed is told with its place, code, words and hint; the command ends with 1."""
    done = process("check", "bad.json", cwd=folder)

    assert done.code == 1
    assert done.out.startswith("bad.json:1:1: JSF008 error: The feed has no title (")
    assert done.err == "irfeed: 1 document checked, 1 invalid\n"


def test_a_valid_feed(process: Irfeed, folder: Path) -> None:
    """A valid feed is nothing to talk about."""
    done = process("check", "good.json", cwd=folder)

    assert (done.code, done.out) == (0, "")


def test_json(process: Irfeed, folder: Path) -> None:
    """Each document has its verdict, and what is wrong between documents stands beside them."""
    done = process("check", "--format", "json", "--now", "2026-01-01T00:00:00Z", ".", cwd=folder)
    result = json.loads(done.out)

    assert done.code == 1
    assert {one["path"]: one["verdict"] for one in result["documents"]} == {
        "bad.json": "invalid",
        "good.json": "valid",
        "warned.json": "valid",
    }
    assert result["documents"][0]["findings"][0] == {
        "code": "JSF008",
        "severity": "error",
        "path": "bad.json",
        "line": 1,
        "column": 1,
        "pointer": "",
        "message": "The feed has no title",
        "hint": 'Give the feed a "title"',
    }
    assert [one["code"] for one in result["across"]] == ["SET001"]


def test_standard_input() -> None:
    """A hyphen reads standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "irfeed", "check", "-"],
        input=BAD.encode(),
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(SOURCE)},
    )

    assert (done.returncode, done.stdout.split(b":")[0], done.stderr.count(b"Traceback")) == (1, b"<stdin>", 0)


@pytest.mark.usefixtures("folder")
class TestChoices:
    def test_fail_on(self, irfeed: Irfeed) -> None:
        """A warning ends with 1 only if that is asked for."""
        assert irfeed("check", "warned.json").code == 0
        assert irfeed("check", "warned.json", "--fail-on", "warning").code == 1

    def test_select_and_ignore(self, irfeed: Irfeed) -> None:
        """Rules are chosen by codes and beginnings of codes, in either letters."""
        assert irfeed("check", "bad.json", "--ignore", "jsf008").code == 0
        assert irfeed("check", "bad.json", "--select", "OPM,DOC").code == 0
        assert irfeed("check", "bad.json", "--select", "JSF", "--ignore", "JSF01").code == 1

    def test_no_such_code(self, irfeed: Irfeed) -> None:
        """A code that no rule has is a mistake of the user."""
        ended = irfeed("check", "bad.json", "--select", "XYZ")

        assert (ended.code, "No rule of irfeed check has a code like XYZ" in ended.err) == (2, True)

    @pytest.mark.parametrize("key", ["select", "ignore"])
    def test_no_such_code_in_the_configuration(self, irfeed: Irfeed, folder: Path, key: str) -> None:
        """Where irfeed.toml has the wrong code, the message says so."""
        (folder / "irfeed.toml").write_text(f'[check]\n{key} = ["XYZ"]\n', encoding="utf-8")
        ended = irfeed("check", "bad.json")

        assert (ended.code, f"irfeed.toml has a wrong name in `{key}` of [check]: No rule" in ended.err) == (2, True)

    @pytest.mark.parametrize("format_", ["github", "sarif", "junit", "gitlab"])
    def test_formats(self, irfeed: Irfeed, format_: str) -> None:
        """Findings are printed in the formats of CI servers."""
        assert "JSF008" in irfeed("check", "bad.json", "--format", format_).out

    def test_no_feed(self, irfeed: Irfeed, folder: Path) -> None:
        """What is no feed at all is invalid if it is named."""
        (folder / "page.html").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
        ended = irfeed("check", "page.html")

        assert (ended.code, "DOC001" in ended.out) == (1, True)

    def test_nothing_there(self, irfeed: Irfeed) -> None:
        """A name that means nothing is a mistake of the user; so is no name."""
        assert irfeed("check", "none.rss").code == 2
        assert irfeed("check").code == 2

    def test_the_outside(self, irfeed: Irfeed, folder: Path) -> None:
        """What cannot be had ends with 3, and the rest is checked all the same."""
        (folder / "a.rss").symlink_to(folder / "gone")
        ended = irfeed("check", ".", "--format", "json")

        assert ended.code == 3
        assert "a.rss cannot be read" in ended.err
        assert len(json.loads(ended.out)["documents"]) == 3

    def test_half_characters(self, irfeed: Irfeed, folder: Path) -> None:
        """What a document holds of half characters is printed as escapes."""
        (folder / "half.json").write_text(GOOD.replace('"1",', '"1", "\\ud83d": 5,'), encoding="utf-8")
        ended = irfeed("check", "half.json", "--format", "json")

        assert json.loads(ended.out)["documents"][0]["verdict"] == "valid"

    def test_manifest(self, irfeed: Irfeed, folder: Path) -> None:
        """A folder's manifest is held against its files, and is no feed itself."""
        listed = {"path": "good.json", "sha256": "0" * 64}
        (folder / "manifest.json").write_text(json.dumps({"documents": [listed]}), encoding="utf-8")
        result = json.loads(irfeed("check", ".", "--format", "json", "--ignore", "SET001").out)

        assert [one["code"] for one in result["across"]] == ["SET010"]
        assert len(result["documents"]) == 3

    def test_settings(self, irfeed: Irfeed, folder: Path) -> None:
        """The nearest irfeed.toml says what is asked, unless the command does."""
        text = CONFIGURATION + '[check]\nignore = ["JSF008"]\nselect = ["JSF"]\nfail_on = "warning"\n'
        (folder / "irfeed.toml").write_text(text, encoding="utf-8")

        assert irfeed("check", "bad.json").code == 0
        assert irfeed("check", "warned.json").code == 1
        assert irfeed("check", "warned.json", "--fail-on", "error").code == 0
        assert irfeed("check", "bad.json", "--ignore", "JSF009").code == 1

    def test_wrong_settings(self, irfeed: Irfeed, folder: Path) -> None:
        """A wrong irfeed.toml is told, and ends with 2."""
        (folder / "irfeed.toml").write_text(CONFIGURATION + '[check]\nfail_on = "never"\n', encoding="utf-8")

        assert irfeed("check", "good.json").code == 2


def test_settings_without_a_publication(irfeed: Irfeed, folder: Path) -> None:
    """An irfeed.toml that holds nothing but [check] serves people who check feeds and publish none."""
    (folder / "irfeed.toml").write_text('[check]\nignore = ["JSF008"]\n', encoding="utf-8")

    assert irfeed("check", "bad.json").code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [("[check]\nignoer = []\n", "irfeed.toml:2:10: CFG002"), ("[check\n", "irfeed.toml:1:7: CFG001")],
)
def test_wrong_settings_without_a_publication(irfeed: Irfeed, folder: Path, text: str, told: str) -> None:
    """Such a file is judged as strictly as any other."""
    (folder / "irfeed.toml").write_text(text, encoding="utf-8")
    done = irfeed("check", "bad.json")

    assert done.code == 2
    assert done.err.startswith(told)


def test_a_manifest(irfeed: Irfeed, publication: Path) -> None:
    """The manifest of a built publication stands for all its feeds, which are valid."""
    irfeed("build", publication)
    done = irfeed("check", publication / "public" / "manifest.json")

    assert (done.code, done.err) == (0, irfeed("check", publication / "public").err)
    assert done.err.endswith(" documents checked, 0 invalid\n")


def test_many(irfeed: Irfeed, folder: Path) -> None:
    """Of many documents the closing note says how fast they were."""
    many = folder / "many"
    many.mkdir()
    for number in range(1_000):
        (many / f"{number}.json").write_text(GOOD.replace("feed.json", f"{number}.json"), encoding="utf-8")
    done = irfeed("check", "many", "--format", "json")

    assert done.code == 0
    assert re.fullmatch(r"irfeed: 1000 documents checked, 0 invalid \([\d,]+ documents a second\)\n", done.err)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_other_encodings(process: Irfeed, folder: Path, encoding: str) -> None:
    """Whatever the locale writes in, output is UTF-8, as JSON has to be."""
    (folder / "bad.json").rename(folder / "나쁜.json")

    assert json.loads(process("check", ".", "--format", "json", PYTHONIOENCODING=encoding).out)["documents"]
    assert process("check", "나쁜.json", PYTHONIOENCODING=encoding).out.startswith("나쁜.json:1:1: JSF008")


def test_a_folder_without_feeds(irfeed: Irfeed, tmp_path: Path) -> None:
    """Where nothing was checked, the note says what is looked for."""
    done = irfeed("check", tmp_path)

    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("irfeed: 0 documents checked, 0 invalid (of folders, files that end in .atom, .json,")
