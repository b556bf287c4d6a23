"""Which articles tell the same story in other languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from irfeed.model import Article, Translation


def translations_of(articles: Iterable[Article]) -> Mapping[str, tuple[Translation, ...]]:
    """Return the translations of each article by its id, ordered by language; articles without any are left out."""
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.story is not None:
            stories[article.story].append(article)
    return {
        article.id: tuple(
            Translation(other.language, other.url, other.title, other.id)
            for other in sorted(story, key=lambda one: one.language)
            if other.id != article.id
        )
        for story in stories.values()
        if len(story) > 1
        for article in story
    }
