"""The one order of entries: newest first, and ids decide between equals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from irfeed.model import Planned

_Article = TypeVar("_Article", bound=Planned)


def in_order(articles: Iterable[_Article]) -> list[_Article]:
    """Return the articles by `published` descending, then by id."""
    by_id = sorted(articles, key=lambda article: article.id)
    return sorted(by_id, key=lambda article: article.published, reverse=True)
