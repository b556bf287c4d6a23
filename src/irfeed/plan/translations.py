"""Which articles tell the same story in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from irfeed.model import Article


@dataclass(frozen=True, slots=True)
class Story:
    """A story, or an article that is of none, and the languages that it is told in."""

    story: str | None
    articles: Mapping[str, Article]  #: by language, in the order of the articles


def stories_in(articles: Iterable[Article]) -> list[Story]:
    """Return what `articles` tell, each story once, in the order of the first article of each."""
    stories: dict[str, dict[str, Article]] = {}
    for article in articles:
        key = f"story {article.story}" if article.story is not None else f"id {article.id}"
        stories.setdefault(key, {})[article.language] = article
    return [Story(next(iter(story.values())).story, story) for story in stories.values()]
