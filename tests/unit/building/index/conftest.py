"""An index with nothing in it, and rows to enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from irfeed.building.index import Index, NewRow, RecordPosition, row_of_article, temporary_index
from irfeed.findings import Finding
from irfeed.model import Article

FIRST = datetime(2015, 2, 6, 9, tzinfo=UTC)
EnterRow = Callable[..., NewRow]


@pytest.fixture
def index() -> Iterator[Index]:
    """Return an empty index."""
    with temporary_index(None, "settings") as index:
        yield index


@pytest.fixture
def row() -> EnterRow:
    """Return a maker of rows: of the article with a name, so many days after the first."""

    def make(name: str, day: int = 0, body: Sequence[Finding] = (), **fields: Any) -> NewRow:
        published = FIRST + timedelta(days=day)
        usual = {"language": "en", "departments": ("mayor",), "url": f"https://news.example/{name}/"}
        values = {**usual, "published": published, "updated": published, **fields}
        article = Article(id=f"tag:news.example,2015:{name}", title=name, **values)
        month = f"{published:%Y-%m}"
        return row_of_article(
            article, RecordPosition(0), name.encode(), month=month, own_language=True, findings_of_body=body
        )

    return make
