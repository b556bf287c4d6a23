"""The articles of a site generator are moved into records of their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from irfeed.cli.root import run

SITES = Path(__file__).parent
Said = Callable[..., tuple[int, str]]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    """Return a function that runs a command in the publication of a site, without its source."""
    monkeypatch.chdir(tmp_path)

    def call(site: str, *arguments: str) -> tuple[int, str]:
        text = (SITES / site / "irfeed.toml").read_text(encoding="utf-8")
        (tmp_path / "irfeed.toml").write_text(text.partition("[[sources]]")[0], encoding="utf-8")
        capsys.readouterr()
        code = run(arguments)
        told = capsys.readouterr()
        return code, told.out + told.err

    return call


@pytest.mark.parametrize(
    ("site", "options", "articles"), [("hugo", [], 19), ("jekyll", ["--department", "council"], 22)]
)
def test_moved(said: Said, site: str, options: list[str], articles: int) -> None:
    """Every article becomes a record that validate takes without a word, and is there when it is imported again."""
    command = ("import", site, str(SITES / site), "--format", "json", *options)
    first, again = said(site, *command), said(site, *command)

    assert (first[0], len(json.loads(first[1].partition("irfeed:")[0])["written"])) == (0, articles)
    assert json.loads(again[1])["there"] == articles
    assert said(site, "validate") == (0, f"irfeed: {articles} records read, 0 rejected\n")


def test_what_is_said(said: Said) -> None:
    """Pages without a date are passed over, drafts without one left out, and both are told."""
    assert (
        'IMP053 advice: The page "About the port" was passed over'
        in said("hugo", "import", "hugo", str(SITES / "hugo"))[1]
    )
    told = said("jekyll", "import", "jekyll", str(SITES / "jekyll"), "--department", "works")
    assert (told[0], 'The draft "The plan for the bridge" was left out' in told[1]) == (0, True)


def test_files_of_pictures(said: Said) -> None:
    """A picture beside an article is measured once; its record does not look for the file."""
    said("hugo", "import", "hugo", str(SITES / "hugo" / "content" / "culture"), "--department", "culture")
    (record,) = Path("articles").glob("*lanterns*")
    text = record.read_text(encoding="utf-8")
    assert ("width: 40" in text, "file:" in text) == (True, False)


def test_patterns(said: Said, tmp_path: Path) -> None:
    """The address and the id can be given by patterns; what is none is refused."""
    (tmp_path / "site/_posts").mkdir(parents=True)
    (tmp_path / "site/_posts/2024-01-05-a.md").write_text("---\ntitle: A\n---\nx\n", encoding="utf-8")
    command = ("import", "jekyll", "site", "--department", "works", "--url")
    code, _ = said("jekyll", *command, "https://hill.example/{slug}", "--id", "{url}")
    (record,) = Path("articles").iterdir()

    assert code == 0
    assert "id: https://hill.example/a\n" in record.read_text(encoding="utf-8")
    assert said("jekyll", *command, "/{slug/")[0] == 2


def test_what_cannot_be_read(said: Said, tmp_path: Path) -> None:
    """A file that cannot be read is an error, and nothing is written unless --keep-going asks for it."""
    (tmp_path / "site/_posts").mkdir(parents=True)
    (tmp_path / "site/_posts/2024-01-05-a.md").write_text("---\ntitle: A\n---\nx\n", encoding="utf-8")
    (tmp_path / "site/_posts/2024-01-06-b.md").write_text("---\ntitle: B\n", encoding="utf-8")
    command = ("import", "jekyll", "site", "--department", "works")

    assert said("jekyll", *command)[0] == 1
    assert not Path("articles").exists()
    assert said("jekyll", *command, "--keep-going")[0] == 1
    assert len(list(Path("articles").iterdir())) == 1
