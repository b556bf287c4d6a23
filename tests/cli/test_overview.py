"""What there is and how it stands: `irfeed list --articles`, `--why`, and what a build says that it left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import RECORD, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")


@pytest.fixture
def all_kinds(publication: Path) -> Path:
    """Return the publication with an article of each standing beside the two that are published."""
    for name, said in {
        "tower": "published: 2026-03-01T09:00:00+09:00",
        "gate": "status: draft",
        "market": "status: withdrawn\nreason: It was never opened",
        "fair": "expires: 2015-03-01T00:00:00Z",
        "wrong": "url: nowhere",
        "half": "status: draft\nurl: nowhere",
        "sale": "expires: 2027-01-01T00:00:00Z",
    }.items():
        own = [line.partition(":")[0] for line in said.splitlines()]
        lines = RECORD.format(name=name).splitlines()
        kept = "\n".join(line for line in lines[1:-2] if line.partition(":")[0] not in own)
        text = f"---\n{kept}\n{said}\n---\nText.\n"
        (publication / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    broken = RECORD.format(name="body").replace("Text", "<b>" * 200)
    (publication / "articles" / "body.md").write_text(broken, encoding="utf-8")
    return publication


def test_articles_in_a_table(irfeed: Irfeed, all_kinds: Path) -> None:
    """Every record is there, with how it stands, until when, where it is written, and which feeds it is in."""
    done = irfeed("list", all_kinds, *NOW, "--articles")
    lines = [line for line in done.out.splitlines() if line]
    stands = {line.split("The ")[1].split()[0]: line for line in lines[1:]}

    assert done.code == 1
    assert lines[0].split() == [
        "standing",
        "published",
        "language",
        "department",
        "title",
        "file",
        "in",
        "the",
        "feeds",
        "of",
    ]
    assert stands["tower"].startswith("held back until 1 March 2026, 00:00  ")
    assert stands["gate"].startswith("draft ")
    assert stands["half"].startswith("draft ")
    assert stands["market"].startswith("withdrawn ")
    assert stands["fair"].startswith("expired ")
    assert stands["wrong"].startswith("rejected ")
    assert stands["body"].startswith("rejected ")
    assert stands["sale"].startswith("published until 1 January 2027, 00:00 ")
    assert stands["square"].startswith("published  ")
    assert stands["square"].endswith("news/articles/square.md:1  all, en, news, en/news")
    assert stands["gate"].endswith("news/articles/gate.md:1    -")


def test_articles_in_json(irfeed: Irfeed, all_kinds: Path) -> None:
    """The same for programs, with the documents of the feeds."""
    listed: list[dict[str, Any]] = json.loads(irfeed("list", all_kinds, *NOW, "--articles", "--format", "json").out)[
        "articles"
    ]
    standing = {one["id"].rpartition(":")[2]: one["standing"] for one in listed}
    (tower,) = (one for one in listed if one["standing"] == "embargoed")
    (square,) = (one for one in listed if one["path"].endswith("square.md"))

    assert standing == {
        "square": "visible",
        "bridge": "visible",
        "sale": "visible",
        "tower": "embargoed",
        "fair": "expired",
        "gate": "draft",
        "half": "draft",
        "market": "withdrawn",
        "wrong": "rejected",
        "body": "rejected",
    }
    assert tower["until"] == tower["published"] == "2026-03-01T09:00:00+09:00"
    assert (square["departments"], square["language"], square["line"]) == (["news"], "en", 1)
    assert "en/news/feed.atom" in square["feeds"]


def test_a_record_of_which_nothing_could_be_read(irfeed: Irfeed, publication: Path) -> None:
    """It is listed first, where it stands."""
    (publication / "articles" / "empty.md").write_text("---\nbody: Text\n---\n", encoding="utf-8")
    lines = irfeed("list", publication, *NOW, "--articles").out.splitlines()

    assert lines[1].split()[:5] == ["rejected", "-", "-", "-", "-"]
    assert lines[1].endswith("news/articles/empty.md:1   -")


@pytest.mark.parametrize(
    "wanted",
    [
        "tag:seoul.example,2015:tower",
        "news/articles/tower.md",
        "https://seoul.example/tower/",
        "https://seoul.example/tower",
        "TOWER",
    ],
)
def test_why(irfeed: Irfeed, all_kinds: Path, monkeypatch: pytest.MonkeyPatch, wanted: str) -> None:
    """An article is found by id, file, address, or a part of its title; it is said until when it stands so."""
    monkeypatch.chdir(all_kinds.parent)
    done = irfeed("list", "news", *NOW, "--why", wanted)
    result = json.loads(irfeed("list", "news", *NOW, "--why", wanted, "--format", "json").out)

    where = "tag:seoul.example,2015:tower (news/articles/tower.md:1)"
    assert done.out == f"{where} is held back until 1 March 2026, 00:00, so it is in no feed\n"
    assert (result["standing"], result["until"]) == ("embargoed", "2026-03-01T09:00:00+09:00")


def test_why_a_record_is_rejected(irfeed: Irfeed, all_kinds: Path) -> None:
    """It is said who tells the reason."""
    assert "wrong.md says why" in irfeed("list", all_kinds, *NOW, "--why", "The wrong").out


def test_why_several(irfeed: Irfeed, all_kinds: Path) -> None:
    """What may mean several is answered with these."""
    done = irfeed("list", all_kinds, *NOW, "--why", "opens")

    assert done.code == 2
    assert "10 records match opens" in done.err
    assert "; and 5 more" in done.err
    assert irfeed("list", all_kinds, *NOW, "--why", "market").out.count("withdrawn") == 1


def test_build_says_what_it_left_out(irfeed: Irfeed, all_kinds: Path) -> None:
    """A build ends with what is in no feed and why; so does one that has nothing to do."""
    for name in ("wrong", "body"):
        (all_kinds / "articles" / f"{name}.md").unlink()
    first, again = irfeed("build", all_kinds, *NOW), irfeed("build", all_kinds, *NOW)
    left_out = json.loads(irfeed("build", all_kinds, *NOW, "--format", "json").out)["left_out"]

    expected = "irfeed: in no feed: 2 drafts; 1 held back until 1 March 2026, 00:00; 1 withdrawn; 1 expired"
    assert first.err.splitlines()[-1] == again.err.splitlines()[-1] == expected
    assert left_out == {
        "drafts": 2,
        "held_back": 1,
        "until": "2026-03-01T00:00:00+00:00",
        "withdrawn": 1,
        "expired": 1,
        "unread": 0,
        "rejected": 0,
    }


def test_build_says_nothing_where_nothing_is_left_out(irfeed: Irfeed, publication: Path) -> None:
    """The last line is then that of what was written."""
    assert irfeed("build", publication, *NOW).err.splitlines()[-1].startswith("irfeed: ")
    assert "in no feed" not in irfeed("build", publication, *NOW).err


@pytest.mark.parametrize("how", ["deleted", "draft"])
def test_one_article_fewer(irfeed: Irfeed, publication: Path, how: str) -> None:
    """An article that goes without a word is told of, with the way to tell readers; a withdrawn one is not."""
    irfeed("build", publication, *NOW)
    file = publication / "articles" / "square.md"
    text = file.read_text("utf-8")
    if how == "deleted":
        file.unlink()
    else:
        file.write_text(text.replace("department", "status: draft\ndepartment"), encoding="utf-8")
    done = irfeed("build", publication, *NOW)

    assert done.code == 0
    assert done.out.count("GRD010 advice: 1 article fewer than last time: 'The square opens'") == 1
    assert "irfeed withdraw" in done.out


def test_articles_that_are_only_moved_are_not_gone(irfeed: Irfeed, publication: Path) -> None:
    """Whoever leaves a department's feed and is in another is published still; two that go are told of together."""
    configuration = publication / "irfeed.toml"
    configuration.write_text(configuration.read_text("utf-8") + '[departments.arts]\nname = "Arts"\n', encoding="utf-8")
    irfeed("build", publication, *NOW)
    file = publication / "articles" / "square.md"
    file.write_text(file.read_text("utf-8").replace("department: news", "department: arts"), encoding="utf-8")
    assert "GRD010" not in irfeed("build", publication, *NOW).out

    for each in (publication / "articles").iterdir():
        each.unlink()
    done = irfeed("build", publication, *NOW, "--allow-shrink")
    assert "2 articles fewer than last time: 'The square opens' and 1 more" in done.out


def test_columns_of_wide_letters(irfeed: Irfeed, publication: Path) -> None:
    """Korean takes two columns a letter, so that tables stay even."""
    file = publication / "articles" / "square.md"
    file.write_text(file.read_text("utf-8").replace("The square opens", "서울광장 개장"), encoding="utf-8")
    lines = irfeed("list", publication, *NOW, "--articles").out.splitlines()

    columns = [line.split("/", 1)[0].rstrip(".") for line in lines[1:]]
    assert {len(text) + sum(letter > "\u1100" for letter in text) for text in columns} == {len(columns[0])}
