"""A date that is plainly wrong is found before it is published; one that was published can be corrected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""
RECORD = {
    "id": "tag:news.example,2015:visit",
    "title": "A visit",
    "department": "news",
    "url": "https://news.example/visit/",
    "published": "2015-02-06T09:00:00Z",
    "body": "Text.",
}


@pytest.fixture
def build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Return a function that builds with other fields of the record; it gives exit code, findings, what was written."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")

    def call(*, now: str = "2026-01-01T00:00:00Z", **fields: str) -> tuple[int, list[dict[str, Any]], list[str]]:
        record = json.dumps({**RECORD, **fields}, indent=1)
        (tmp_path / "articles" / "visit.json").write_text(record, encoding="utf-8")
        code = run(["build", str(tmp_path), "--now", now, "--format", "json"])
        told = json.loads(capsys.readouterr().out)
        return code, told["findings"], told["written"]

    return call


def test_an_update_in_another_century_is_not_published(build: Any) -> None:
    """`updated` in 2999 names file, line and field, and nothing is published."""
    code, (finding,), written = build(updated="2999-01-01T00:00:00Z")

    assert (code, finding["code"], finding["pointer"], finding["line"]) == (1, "REC087", "/updated", 8)
    assert written == []


def test_an_update_that_is_still_to_come_is_told_until_it_has_come(build: Any) -> None:
    """`updated` some years ahead names file, line and field; once that day has come, nothing is said of it."""
    code, (finding,), written = build(updated="2036-01-01T00:00:00Z")

    assert (code, finding["code"], finding["severity"]) == (0, "REC089", "warning")
    assert (finding["pointer"], finding["line"]) == ("/updated", 8)
    assert "2036-01-01T00:00:00Z" in finding["message"]
    assert written
    assert build(updated="2036-01-01T00:00:00Z", now="2026-01-02T00:00:00Z")[1] == [finding]
    assert build(updated="2036-01-01T00:00:00Z", now="2036-01-02T00:00:00Z")[1] == []


def test_an_article_held_back_for_centuries_is_told(build: Any) -> None:
    """`published` in 2999 is an embargo that nobody means: a warning, and the other articles are published."""
    code, (finding,), written = build(published="2999-01-01T00:00:00Z")

    assert (code, finding["code"], finding["severity"]) == (0, "REC088", "warning")
    assert written


def test_a_date_to_come_is_corrected_and_told(build: Any) -> None:
    """What was published with an `updated` that is still to come may be corrected; that is told, and stops nothing."""
    build(updated="2027-01-01T00:00:00Z")
    code, (finding,), written = build(updated="2025-01-01T00:00:00Z")

    assert (code, finding["code"], finding["severity"]) == (0, "GRD009", "advice")
    assert "feed.atom" in written


def test_a_date_that_has_come_is_not_taken_back(build: Any) -> None:
    """Once its moment has come, an `updated` is like any other and never goes backwards."""
    build(updated="2027-01-01T00:00:00Z")
    code, (finding,), written = build(updated="2025-01-01T00:00:00Z", now="2027-06-01T00:00:00Z")

    assert (code, finding["code"]) == (1, "GRD007")
    assert written == []
