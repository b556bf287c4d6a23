"""What README.md and the tutorial show happens as shown."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from irfeed.cli.root import run

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./-]+\.(?:toml|md))`")
_IRFEED = re.compile(r"^\$ (?:venv/bin/)?irfeed (.*?)(; echo \$\?)?$")

Play = Callable[[str], str]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Play:
    """Return a function that runs the commands in a console block, and gives what a terminal would then show."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 23 November 2026

    def typed(block: str) -> str:
        seen = []
        for line in block.splitlines():
            if line.startswith("$ mkdir -p "):
                Path(line.removeprefix("$ mkdir -p ")).mkdir(parents=True)
            called = _IRFEED.match(line)
            if called and " https://www." not in line:  # tests have no network
                capsys.readouterr()
                code = run(shlex.split(called[1]))
                said = capsys.readouterr()
                seen.append(f"{line}\n{said.out}{said.err}" + (f"{code}\n" if called[2] else ""))
                assert called[2] or code == 0, said
        return "".join(seen)

    return typed


def blocks(page: str) -> Iterator[tuple[Path, str, str]]:
    """Yield the blocks of a page: the file that the text before names last, the language, the text."""
    path, end = Path(), 0
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in _BLOCK.finditer(text):
        for name in _FILE.findall(text[end : block.start()]):
            path = Path("mynews", *Path(name).parts[name.startswith("mynews/") :])
        end = block.end()
        yield path, block[1], block[2]


def shown(block: str) -> str:
    """Return the lines of irfeed in a console block, with what it is to print."""
    return "".join(line for line in block.splitlines(keepends=True) if line[0] != "$" or _IRFEED.match(line.rstrip()))


def alike(told: str) -> re.Pattern[str]:
    """Return a pattern for `told`, in which … stands for anything on its line."""
    return re.compile(".*?".join(map(re.escape, told.split("…"))))


def test_readme(play: Play) -> None:
    """A first publication in five minutes: every command runs, prints what it is said to, and leaves feeds."""
    for path, language, text in blocks("README.md"):
        if language == "toml":
            path.write_text(text, encoding="utf-8")
        elif language == "console" and "venv/bin" in text:
            seen = play(text)
            if "irfeed new" in text:
                assert seen == shown(text)
                (record,) = Path("mynews/articles").iterdir()
                record.write_text(record.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")

    assert "A visit to Tokyo" in Path("mynews/public/en/international-relations/feed.rss").read_text(encoding="utf-8")
    assert Path("mynews/public/manifest.json").exists()


def test_tutorial(play: Play) -> None:
    """The tutorial: its files build, its feeds are where it says, and its mistake is told as it shows."""
    for path, language, text in blocks("docs/tutorial/first-publication.md"):
        if language in ("toml", "markdown"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        else:
            if "echo $?" in text:
                square = Path("mynews/articles/square.md")
                said = square.read_text(encoding="utf-8").replace("language: en", "language: eng_US")
                square.write_text(said, encoding="utf-8")
            seen = play(text)
            if "…" in text:
                assert alike(shown(text)).fullmatch(seen), seen

    for folder in (".", "en", "ko", "culture", "en/culture"):
        for format_ in ("rss", "atom", "json"):
            assert (Path("mynews/public") / folder / f"feed.{format_}").exists()


def test_site_generators(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """The how-to of site generators: the site that it shows is read and listed as it says, and builds."""
    for path, language, text in blocks("docs/how-to/site-generators.md"):
        if language == "console":
            monkeypatch.chdir("mynews")
            assert play(text) == shown(text)
            break
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    assert run(["build"]) == 0
    assert "https://harbour.example/ko/news/night-ferry/" in Path("public/feed.rss").read_text(encoding="utf-8")


def test_wordpress(play: Play) -> None:
    """The how-to of WordPress: an export with all kinds of posts becomes the records that it says, and builds."""
    shutil.copy(ROOT / "tests" / "docs" / "wordpress.xml", "export.xml")
    for _, language, text in blocks("docs/how-to/wordpress.md"):
        assert language == "console"
        seen = play(text)
        if "irfeed init" in text:
            next(Path("news/articles").iterdir()).unlink()
        elif "irfeed build" not in text:
            assert seen == shown(text)

    feed = Path("news/public/feed.atom").read_text(encoding="utf-8")
    assert ("https://blog.example/?p=10" in feed, "council" in feed, "Not for" in feed) == (True, False, False)
    assert "pll_5fountain" in next(Path("news/articles").glob("*분수*")).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [ROOT / "README.md", *ROOT.glob("docs/*/*.md")], ids=lambda page: page.stem)
def test_commands_exist(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command with options that a page shows is one that irfeed has."""
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")  # a command may go on in the next line
    for line in re.findall(r"^(?:\$ |\s+- run: )(?:.* \| )?(?:\S*/)?irfeed (.*)$", text, re.MULTILINE):
        words = shlex.split(line.partition(";")[0].partition(" #")[0], posix=True)
        asked = [word.partition("=")[0] for word in words if word.startswith("--")]
        names = words[: 2 if words[0] == "import" else 1]
        if names[0].startswith("-"):
            continue
        capsys.readouterr()
        assert run([*names, "--help"]) == 0
        help_ = capsys.readouterr().out
        assert [option for option in asked if option not in help_] == []
