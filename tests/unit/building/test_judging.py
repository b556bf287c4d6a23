"""What `irfeed validate` tells of records and of their bodies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from irfeed import config
from irfeed.building.judging import JudgedRecords, judge, judge_whole
from irfeed.model.publication import Publication

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
BODIES = {
    "plain": "<p>Words.</p>",
    "unsafe": "<p>Words<script>alert(1)</script>.</p>",
    "refused": "<b>" * 200 + "Words.",
    "empty": "",
}


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    """Return a publication with a record for each of `BODIES`, a line each."""
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    records = [
        {
            "id": f"tag:news.example,2015:{name}",
            "title": f"About {name}",
            "department": "news",
            "url": f"https://news.example/{name}/",
            "published": "2015-02-06T09:00:00Z",
            "summary": "Short.",
            "body_format": "html",
            **({"body": body} if body else {}),
        }
        for name, body in BODIES.items()
    ]
    (tmp_path / "articles").mkdir()
    lines = "".join(f"{json.dumps(record)}\n" for record in records)
    (tmp_path / "articles" / "a.jsonl").write_text(lines, encoding="utf-8")
    return config.read(tmp_path / "irfeed.toml", shown_as="irfeed.toml")


def _names(judged: JudgedRecords) -> list[str]:
    return [one.article.id.rpartition(":")[2] for one in judged.accepted]


def test_bodies_are_not_looked_at_unless_asked(publication: Publication) -> None:
    """Records alone say nothing of what is in their bodies."""
    judged = judge(publication, ".")

    assert _names(judged) == ["plain", "unsafe", "refused", "empty"]
    assert (judged.findings, judged.rejected) == ([], 0)


def test_what_is_in_bodies_is_told_at_their_places(publication: Publication) -> None:
    """A refused body takes its article with it; what was taken out of another one is only said."""
    judged = judge_whole(publication, ".")

    assert _names(judged) == ["plain", "unsafe", "empty"]
    assert judged.rejected == 1
    assert [(str(one.place).rpartition(":")[0], one.place.pointer) for one in judged.findings] == [
        ("articles/a.jsonl:2", "/body"),
        ("articles/a.jsonl:3", "/body"),
    ]
