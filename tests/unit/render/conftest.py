from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from irfeed.findings import Finding, Place
from irfeed.model import Article, Body, BodyFormat, Content
from irfeed.render.content import content_of

PLACE = Place("visit.md", 12, 1, "/body")
NOON = datetime(2015, 2, 6, 12, tzinfo=UTC)

Rendered = Callable[..., tuple[Content, list[Finding]]]


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    """Render a body (HTML unless it is said otherwise) of an article at https://news.example/2015/visit/."""

    def render(
        text: str | None, body_format: BodyFormat = BodyFormat.HTML, summary: str | None = None
    ) -> tuple[Content, list[Finding]]:
        article = Article(
            id="tag:news.example,2015:visit",
            title="A visit",
            language="en",
            departments=("news",),
            url="https://news.example/2015/visit/#top",
            published=NOON,
            updated=NOON,
            summary=summary,
            body=None if text is None else Body(text, body_format),
        )
        return content_of(article, PLACE)

    return render
