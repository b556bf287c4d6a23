"""Drafts disturb nobody: what is wrong in one is advice until it is published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import RECORD, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")


def _feeds(publication: Path) -> dict[str, bytes]:
    public = publication / "public"
    return {str(file.relative_to(public)): file.read_bytes() for file in public.rglob("*") if file.is_file()}


def _record(publication: Path, file: str, **fields: str) -> None:
    """Write a record like that of the square, with some fields said otherwise; "" leaves one out."""
    lines = RECORD.format(name="square").splitlines()
    said = dict(line.split(": ", 1) for line in lines[1:6]) | fields
    text = "".join(f"{name}: {value}\n" for name, value in said.items() if value)
    (publication / "articles" / file).write_text(f"---\n{text}---\nText.\n", encoding="utf-8")


def test_a_new_record_does_not_stop_the_build(irfeed: Irfeed, publication: Path) -> None:
    """What `irfeed new` writes lacks an address: a build says so as advice, and publishes as if it were not there."""
    irfeed("build", publication, *NOW)
    before = _feeds(publication)
    irfeed("new", "Work in progress", publication, *NOW)
    done = irfeed("build", publication, *NOW)

    assert done.code == 0
    assert "2026-01-01-work-in-progress.md" in done.out
    assert "REC001 advice" in done.out
    assert "left out" not in done.err
    assert _feeds(publication) == before


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "", "published": "soon"},
        {"department": "sports", "language": "tlh_XX"},
        {"colour": "red"},
        {"title": "''"},
    ],
)
def test_whatever_is_wrong_in_a_draft_is_advice(irfeed: Irfeed, publication: Path, fields: dict[str, str]) -> None:
    """To build and validate alike; it is an error to `validate --drafts`, and once the record is published."""
    _record(publication, "half.md", id="tag:seoul.example,2015:half", status="draft", **fields)
    built, validated = irfeed("build", publication, *NOW), irfeed("validate", publication)
    strict = irfeed("validate", publication, "--drafts")
    assert (built.code, validated.code, strict.code) == (0, 0, 1)
    assert "error" not in built.out + validated.out
    assert "half.md" in built.out
    assert "3 records read, 0 rejected" in validated.err
    assert "3 records read, 1 rejected" in strict.err

    _record(publication, "half.md", id="tag:seoul.example,2015:half", **fields)
    published = irfeed("build", publication, *NOW)
    assert published.code == 1
    assert "nothing was written" in published.err


def test_the_body_of_a_draft(irfeed: Irfeed, publication: Path) -> None:
    """It is looked at by validate, as advice; with --drafts as that of any article."""
    _record(publication, "half.md", id="tag:seoul.example,2015:half", url="https://seoul.example/half/", status="draft")
    file = publication / "articles" / "half.md"
    file.write_text(file.read_text("utf-8") + "<b>" * 200, encoding="utf-8")

    assert irfeed("build", publication, *NOW).code == 0
    mild, strict = irfeed("validate", publication), irfeed("validate", publication, "--drafts")
    assert (mild.code, strict.code) == (0, 1)
    assert {
        one["severity"] for one in json.loads(irfeed("validate", publication, "--format", "json").out)["findings"]
    } == {"advice"}


@pytest.mark.parametrize("name", ["a.md", "z.md"])
@pytest.mark.parametrize("fields", [{}, {"id": "TAG:seoul.example,2015:square"}, {"published": "never"}])
def test_a_draft_in_the_place_of_an_article(
    irfeed: Irfeed, publication: Path, name: str, fields: dict[str, str]
) -> None:
    """Of a draft and an article with one id, the article is published, whichever file comes first."""
    irfeed("build", publication, *NOW)
    before = _feeds(publication)
    _record(publication, name, **{"status": "draft", **fields})
    done = irfeed("build", publication, *NOW)

    assert done.code == 0
    assert f"{name}:" in done.out
    assert ("REC100 advice" in done.out) or ("REC101 advice" in done.out)
    assert _feeds(publication) == before
    assert irfeed("validate", publication).code == 0
    assert irfeed("validate", publication, "--drafts").code == 1


@pytest.mark.parametrize("name", ["a.md", "z.md"])
def test_a_draft_of_a_translation_that_there_is(irfeed: Irfeed, publication: Path, name: str) -> None:
    """A story that is told in a language is not told by a draft instead."""
    _record(publication, "square.md", story="square")
    irfeed("build", publication, *NOW)
    before = _feeds(publication)
    _record(publication, name, id="tag:seoul.example,2015:again", story="square", status="draft")
    done = irfeed("build", publication, *NOW)

    assert (done.code, "REC102 advice" in done.out) == (0, True)
    assert _feeds(publication) == before


def test_two_drafts_with_one_id(irfeed: Irfeed, publication: Path) -> None:
    """It is advice about the second, and one id for the one that is published first."""
    for name in ("a.md", "b.md"):
        _record(publication, name, id="tag:seoul.example,2015:half", status="draft")
    done = irfeed("build", publication, *NOW)
    assert (done.code, done.out.count("REC100 advice")) == (0, 1)

    _record(publication, "b.md", id="tag:seoul.example,2015:half")
    assert irfeed("build", publication, *NOW).code == 0
    assert b"tag:seoul.example,2015:half" in _feeds(publication)["feed.atom"]


def test_drafts_are_not_left_out_records(irfeed: Irfeed, publication: Path) -> None:
    """A record that was left out with --keep-going is one that says that it may be published."""
    _record(publication, "half.md", id="tag:seoul.example,2015:half", url="", status="draft")
    _record(publication, "wrong.md", id="tag:seoul.example,2015:wrong", url="")
    done = irfeed("build", publication, *NOW, "--keep-going")

    assert (done.code, "1 record left out" in done.err) == (1, True)
