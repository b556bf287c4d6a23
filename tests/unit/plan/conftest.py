"""A publication and articles to plan with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed import config
from irfeed.model import Article
from irfeed.model.publication import Publication

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CONFIGURATION = """\
[publication]
title = {{ en = "News", ko = "소식" }}
description = {{ en = "All news", ko = "모든 소식" }}
url = {{ en = "https://seoul.example/en/", ko = "https://seoul.example/ko/" }}
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015-02"
{publication}
[languages]
en = {{}}
ko = {{ {korean} }}
[departments.culture]
name = {{ en = "Culture", ko = "문화" }}
description = "Arts"
page = "https://seoul.example/culture/"
[departments.traffic]
name = {{ en = "Traffic", ko = "교통" }}
{traffic}
[feeds]
{feeds}
"""

MakePublication = Callable[..., Publication]


@pytest.fixture
def publication(tmp_path: Path) -> MakePublication:
    """Return a function that makes a publication with more lines in some tables."""

    def make(*, feeds: str = "", publication: str = "", korean: str = "", traffic: str = "") -> Publication:
        path = tmp_path / "irfeed.toml"
        lines = CONFIGURATION.format(feeds=feeds, publication=publication, korean=korean, traffic=traffic)
        path.write_text(lines, encoding="utf-8")
        return config.read(path, shown_as="irfeed.toml")

    return make


def article(id_: str, published: str | datetime = "2015-02-06T09:00:00+09:00", **fields: object) -> Article:
    """Return an article that differs from a plain one in `fields`."""
    moment = published if isinstance(published, datetime) else datetime.fromisoformat(published)
    plain: dict[str, object] = {
        "id": f"tag:seoul.example,2015:{id_}",
        "title": id_,
        "language": "en",
        "departments": ("culture",),
        "url": f"https://seoul.example/{id_}/",
        "published": moment,
        "updated": moment,
    }
    return Article(**{**plain, **fields})  # type: ignore[arg-type]  # the tests name the fields right


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """Return the function that makes articles."""
    return article
