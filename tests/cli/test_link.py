"""`irfeed link`: translations are proposed, and written when that is asked for."""

# ruff: noqa: E501 - the texts of records stand on one line each

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from irfeed.cli.root import run

SITE = Path(__file__).parents[1] / "sites" / "hugo"
Said = Callable[..., tuple[int, str, str]]
ENGLISH = "---\r\nid: tag:harbour.example,2024:1\r\n# a comment\r\ntitle:  A visit\r\nlanguage: en\r\ndepartment: port\r\nurl: https://harbour.example/en/visit/\r\npublished: 2024-03-01T09:00:00+09:00\r\n---\r\nText  \r\n"
KOREAN = "id: tag:harbour.example,2024:2\ntitle: 방문\nlanguage: ko\ndepartment: port\nurl: https://harbour.example/ko/visit/\npublished: 2024-03-02T09:00:00+09:00\nbody: x\n"


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    """Return a function that runs a command in a publication."""
    monkeypatch.chdir(tmp_path)
    text = (SITE / "irfeed.toml").read_text(encoding="utf-8").partition("[[sources]]")[0]
    (tmp_path / "irfeed.toml").write_text(text, encoding="utf-8")
    (tmp_path / "articles").mkdir()

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(arguments)
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def put(name: str, text: str) -> None:
    """Write a record."""
    Path("articles", name).write_bytes(text.encode())


def test_proposed_and_written(said: Said) -> None:
    """Titles stand side by side with the reasons; --write adds one line to each record, and keeps every other byte."""
    put("a.md", ENGLISH)
    put("b.md", f"---\n{KOREAN}---\n".replace("body: x\n", ""))
    shown = said("link")
    before = {path.name: path.read_bytes() for path in Path("articles").iterdir()}
    written = said("link", "--write")

    assert shown[0] == written[0] == 0
    assert [line.split()[:3] for line in shown[1].splitlines()[1:]] == [
        ["visit", "en", "2024-03-01"],
        ["visit", "ko", "2024-03-02"],
    ]
    assert "same address but for the language, same day" in shown[1]
    assert "irfeed link --write" in shown[2]
    assert "story written into 2 records" in written[2]
    assert Path("articles/a.md").read_bytes() == before["a.md"].replace(b"+09:00\r\n", b"+09:00\r\nstory: visit\r\n")
    assert Path("articles/b.md").read_bytes() == before["b.md"].replace(b"+09:00\n", b"+09:00\nstory: visit\n")
    assert said("link") == (0, "", "irfeed: no more translations were found\n")


def test_json(said: Said) -> None:
    """Programs get the same as an object; a story that is told already is named, and only what lacks it is written."""
    put("a.md", ENGLISH.replace("language", "story: trip\r\nlanguage"))
    put("b.md", f"---\n{KOREAN}---\n".replace("body: x\n", ""))
    told = json.loads(said("link", "--write", "--format", "json")[1])

    assert (told["stories"][0]["story"], told["written"]) == ("trip", ["articles/b.md"])
    assert [one["story"] for one in told["stories"][0]["articles"]] == ["trip", None]


def test_written_already(said: Said) -> None:
    """A record that has the story is shown as such."""
    put("a.md", ENGLISH.replace("language", "story: trip\r\nlanguage"))
    put("b.md", f"---\n{KOREAN}---\n".replace("body: x\n", ""))
    assert "trip (written)" in said("link")[1]


def test_other_files(said: Said) -> None:
    """A record in a file with others is left to its owner, who is told what to write."""
    put("a.md", ENGLISH)
    put("b.yaml", f"{KOREAN}---\n{KOREAN.replace('2024:2', '2024:3').replace('visit', 'else')}")
    code, _, err = said("link", "--write")

    assert code == 1
    assert "articles/b.yaml is no file of one record (write into the record: story: visit)" in err
    assert "story: visit" in Path("articles/a.md").read_text(encoding="utf-8")


def test_one_story(said: Said) -> None:
    """One story can be chosen; a name that is none of those is answered."""
    put("a.md", ENGLISH)
    put("b.md", f"---\n{KOREAN}---\n".replace("body: x\n", ""))
    assert said("link", "--story", "visit")[0] == 0
    assert said("link", "--story", "trip")[0] == 2


def test_site(said: Said, tmp_path: Path) -> None:
    """In a file of a site generator the key of the generator says the story."""
    source = '[[sources]]\nname = "site"\ntype = "folder"\nfolder = "content"\ngenerator = "hugo"\n[sources.fields]\nid = "tag:a.example,2024:{path}/{language}"\n'
    other = '[[sources]]\nname = "other"\ntype = "folder"\nfolder = "other"\n'
    (tmp_path / "other").mkdir()
    with (tmp_path / "irfeed.toml").open("a", encoding="utf-8") as file:
        file.write(other + source)
    shutil.rmtree("articles")
    for name, language in (("one", "en"), ("둘", "ko")):
        path = Path("content/news", f"{name}.{language}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: 2024-03-01T09:00:00+09:00\nslug: same\n---\nx\n", encoding="utf-8")
    assert said("link", "--write")[0] == 0
    assert "translationKey: same\n" in Path("content/news/one.en.md").read_text(encoding="utf-8")
