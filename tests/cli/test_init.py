"""`irfeed init`: what it writes builds at once."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from irfeed.cli.root import root

from .conftest import Irfeed, Newsroom

Records = Callable[[Path], dict[str, Mapping[str, Any]]]
OTHERS = Path(__file__).parent / "others"
ANSWERS = (
    "--title", 'The "City" News', "--url", "https://city.example/", "--language", "en", "--language", "ko",
    "--department", "culture=Culture & more", "--department", "city-hall", "--author", "City",
    "--time-zone", "Asia/Seoul",
)  # fmt: skip
NOW = ("--now", "2026-01-01T00:00:00Z")


def test_builds_at_once(process: Irfeed, tmp_path: Path) -> None:
    """What init writes through a real process validates and builds at once; its first record is a draft."""
    made = process("init", "news", *ANSWERS, *NOW, cwd=tmp_path)
    folder = tmp_path / "news"
    valid, built = process("validate", "--drafts", cwd=folder), process("build", *NOW, cwd=folder)
    draft = "irfeed: in no feed: 1 draft"
    record = next((folder / "articles").iterdir())
    lines = record.read_text("utf-8").splitlines(keepends=True)
    record.write_text("".join(line for line in lines if line != "status: draft\n"), encoding="utf-8")
    published = process("build", *NOW, cwd=folder)
    text = (folder / "irfeed.toml").read_text("utf-8")
    configuration = tomllib.loads(text)

    assert (made.code, valid.code, built.code, published.code) == (0, 0, 0, 0)
    assert made.err.splitlines()[-1].startswith("irfeed: next: write on news/articles/2026-01-01-")
    assert built.err.splitlines()[-1] == draft
    assert "irfeed.toml\n" in made.out
    assert text.startswith("#:schema irfeed.schema.json\n")
    assert (folder / "irfeed.schema.json").is_file()
    assert configuration["publication"]["title"] == 'The "City" News'
    assert configuration["publication"]["id_authority"] == "city.example,2026"
    assert configuration["departments"]["city-hall"]["name"] == "City hall"
    assert "/public/" in (folder / ".gitignore").read_text()
    assert "has feeds" in (folder / "public" / "en" / "culture" / "feed.atom").read_text("utf-8")


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (("--time-zone", "Asia/Seoul"), "2026-01-02T04:30:00+09:00"),
        (("--time-zone", "America/Lima"), "2026-01-01T14:30:00-05:00"),
        ((), "2026-01-01T19:30:00+00:00"),
    ],
)
def test_dates_the_first_record_in_the_time_zone(tmp_path: Path, zone: tuple[str, ...], expected: str) -> None:
    """The first record is published now as clocks show it there: in its field, its id and its file name."""
    given = (*ANSWERS[: ANSWERS.index("--time-zone")], *zone, "--now", "2026-01-01T19:30:00Z")
    done = CliRunner().invoke(root, ["init", str(tmp_path), *given], input="")
    (record,) = (tmp_path / "articles").iterdir()
    fields = next(yaml.load_all(record.read_text("utf-8").replace("---\n", "", 1), yaml.BaseLoader))

    assert not done.exception
    assert fields["published"] == expected
    assert fields["id"].startswith(f"tag:city.example,2026:{expected[:10]}-")
    assert record.name == f"{expected[:10]}-feeds-have-begun.md"


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("github-pages", ".github/workflows/feeds.yml"),
        ("gitlab-pages", ".gitlab-ci.yml"),
        ("netlify", "netlify.toml"),
        ("other", "build.sh"),
    ],
)
def test_hosts(irfeed: Irfeed, tmp_path: Path, host: str, path: str) -> None:
    """Each host gets a workflow that can be read and that builds."""
    irfeed("init", tmp_path, *ANSWERS, "--host", host)
    text = (tmp_path / path).read_text("utf-8")

    assert "irfeed build" in text
    if path.endswith(".yml"):
        assert isinstance(yaml.safe_load(text), dict)
    if path.endswith(".toml"):
        assert tomllib.loads(text)["build"]["publish"] == "public"
    if path.endswith(".sh"):
        assert (tmp_path / path).stat().st_mode & 0o111


def test_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, what no option gives is asked for, with defaults."""
    monkeypatch.setattr("irfeed.cli.init._asks", lambda: True)
    answers = "City\nhttps://city.example/\nen ko\nculture=Culture\n\ncity.example,2020\nnetlify\n"
    done = CliRunner().invoke(root, ["init", str(tmp_path)], input=answers)
    configuration = tomllib.loads((tmp_path / "irfeed.toml").read_text("utf-8"))

    assert done.exit_code == 0
    assert configuration["publication"]["feeds_url"] == "https://city.example/feeds/"
    assert configuration["publication"]["id_authority"] == "city.example,2020"
    assert list(configuration["languages"]) == ["en", "ko"]
    assert (tmp_path / "netlify.toml").is_file()


def test_wrong_answers_are_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each answer is judged at once: whoever answers wrongly is told why, and keeps what was answered before."""
    monkeypatch.setattr("irfeed.cli.init._asks", lambda: True)
    answers = (
        "City\ncity.example\nhttps://city.example/\nko kr\nko\n=\nNo slug=x\nculture=문화\nnowhere\n\n2020\n\nother\n"
    )
    done = CliRunner().invoke(root, ["init", str(tmp_path)], input=answers)
    configuration = tomllib.loads((tmp_path / "irfeed.toml").read_text("utf-8"))
    (record,) = (tmp_path / "articles").iterdir()

    assert done.exit_code == 0
    assert done.output.count("Error: ") == 6
    assert configuration["publication"]["title"] == "City"
    assert list(configuration["languages"]) == ["ko"]
    assert "title: City 피드 시작\nlanguage: ko\n" in record.read_text("utf-8")
    assert done.output.splitlines()[-1].startswith("irfeed: next: ")


def test_wrong_options_are_told_before_anything_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no answer is lost."""
    monkeypatch.setattr("irfeed.cli.init._asks", lambda: True)
    done = CliRunner().invoke(root, ["init", str(tmp_path), "--time-zone", "Mars"], input="")

    assert done.exit_code != 0
    assert "Title" not in done.output


@pytest.mark.parametrize("tag", ["en", "ko", "ja", "zh-Hans", "zh-TW", "ar", "fi"])
def test_first_record_in_the_language(irfeed: Irfeed, tmp_path: Path, tag: str) -> None:
    """The first record is right in each language: published, it is an article of its language."""
    options = ("--title", "City", "--url", "https://city.example/", "--language", tag, "--department", "news=News")
    irfeed("init", tmp_path, *options, *NOW)
    done = irfeed("validate", tmp_path, "--drafts")
    (record,) = (tmp_path / "articles").iterdir()

    assert (done.code, done.out) == (0, "")
    assert f"language: {tag}\n" in record.read_text("utf-8")
    assert ("has feeds" in record.read_text("utf-8")) == (tag in {"en", "fi"})


def test_addresses_that_are_given_are_not_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither that of the feeds nor the authority of ids is asked for when an option gives it."""
    monkeypatch.setattr("irfeed.cli.init._asks", lambda: True)
    given = ("--feeds-url", "https://feeds.example/", "--id-authority", "city.example,2020", "--host", "other")
    done = CliRunner().invoke(root, ["init", str(tmp_path), *ANSWERS, *given], input="")
    configuration = tomllib.loads((tmp_path / "irfeed.toml").read_text("utf-8"))

    assert done.exit_code == 0
    assert configuration["publication"]["feeds_url"] == "https://feeds.example/"
    assert configuration["publication"]["id_authority"] == "city.example,2020"


def test_nobody_to_ask(irfeed: Irfeed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal, what is missing is named, and nothing is written."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    done = irfeed("init", tmp_path)

    assert done.code == 2
    assert "--title, --url, --language, --department" in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--url", "city"), "CFG005"),
        (("--language", "kr"), "CFG0"),
        (("--department", "Culture"), "CFG0"),
        (("--department", "=Culture"), "no SLUG=NAME"),
        (("--from", "nowhere.xml"), "There is no file nowhere.xml"),
        (("--from", str(OTHERS / "../test_init.py")), "cannot be imported"),
    ],
)
def test_wrong_answers(irfeed: Irfeed, tmp_path: Path, options: tuple[str, str], words: str) -> None:
    """Wrong answers are told as irfeed.toml's mistakes are, and nothing is written."""
    done = irfeed("init", tmp_path, *ANSWERS, *options)

    assert (done.code, words in done.err) == (2, True)
    assert not list(tmp_path.iterdir())


def test_never_over(irfeed: Irfeed, tmp_path: Path) -> None:
    """Files that are there stay as they are, and a publication is not started twice."""
    (tmp_path / ".gitignore").write_text("mine")
    first = irfeed("init", tmp_path, *ANSWERS)
    again = irfeed("init", tmp_path, *ANSWERS)

    assert (first.code, again.code) == (0, 2)
    assert ".gitignore is there already, and stays as it is" in first.err
    assert (tmp_path / ".gitignore").read_text() == "mine"


def test_folder_that_cannot_be(irfeed: Irfeed, tmp_path: Path) -> None:
    """A folder that cannot be made ends with 3."""
    (tmp_path / "file").write_text("x")

    assert irfeed("init", tmp_path / "file" / "news", *ANSWERS).code == 3


class TestFrom:
    def test_a_feed(self, irfeed: Irfeed, tmp_path: Path, records: Records) -> None:
        """A publication starts from a feed: title, address, language and articles are those of the feed."""
        done = irfeed("init", tmp_path, "--from", OTHERS / "hugo.xml", *NOW)
        configuration = tomllib.loads((tmp_path / "irfeed.toml").read_text("utf-8"))

        assert done.code == 0
        assert configuration["publication"]["title"] == "City"
        assert configuration["publication"]["url"] == "https://hugo.example/"
        assert configuration["departments"] == {"news": {"name": "City"}}
        assert list(records(tmp_path)) == ['Open "doors"']
        assert irfeed("build", tmp_path, *NOW).code == 0

    def test_a_folder_inside(self, irfeed: Irfeed, publication: Path) -> None:
        """A folder of records inside the new publication is its articles folder; departments are those in use."""
        (publication / "irfeed.toml").unlink()
        (publication / "articles").rename(publication / "texts")
        done = irfeed(
            "init", publication, "--from", publication / "texts", "--title", "T", "--url", "https://seoul.example/",
            "--language", "en",
        )  # fmt: skip
        configuration = tomllib.loads((publication / "irfeed.toml").read_text("utf-8"))

        assert done.code == 0
        assert configuration["publication"]["articles"] == "texts"
        assert configuration["departments"] == {"news": {"name": "News"}}
        assert irfeed("build", publication, *NOW).code == 0

    def test_a_folder_elsewhere(self, irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
        """A folder of records elsewhere is copied."""
        done = irfeed("init", tmp_path / "new", *ANSWERS, "--from", publication / "articles")
        itself = irfeed("init", tmp_path / "other", *ANSWERS, "--from", tmp_path / "other")
        (tmp_path / "other").mkdir()
        same = irfeed("init", tmp_path / "other", *ANSWERS, "--from", tmp_path / "other")

        assert (done.code, itself.code, same.code) == (0, 2, 2)
        assert sorted(path.name for path in (tmp_path / "new" / "articles").iterdir()) == ["bridge.md", "square.md"]

    def test_a_newsroom(self, irfeed: Irfeed, newsroom: Newsroom, tmp_path: Path) -> None:
        """Languages in use are taken from records too."""
        folder = newsroom()
        irfeed("import", "feed", OTHERS / "hugo.xml", "--publication", folder, "--department", "culture")
        done = irfeed(
            "init", tmp_path / "n", "--from", folder / "articles", "--title", "T", "--url", "https://n.example/"
        )

        assert done.code == 0
        assert list(tomllib.loads((tmp_path / "n" / "irfeed.toml").read_text("utf-8"))["languages"]) == ["en"]
