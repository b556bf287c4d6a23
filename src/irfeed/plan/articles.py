"""Articles as plans see them: how each stands at a moment, their order, and what story each tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from irfeed.model import Article, Planned, Status


class ArticleState(StrEnum):
    """How an article stands at one moment."""

    VISIBLE = "visible"  #: in the feeds
    DRAFT = "draft"  #: not yet meant for anyone
    EMBARGOED = "embargoed"  #: its `published` is still to come
    EXPIRED = "expired"  #: its `expires` has passed
    WITHDRAWN = "withdrawn"  #: taken back


def state_of(article: Planned, now: datetime) -> ArticleState:
    """Return how `article` stands at `now`."""
    if article.status is Status.DRAFT:
        return ArticleState.DRAFT
    if article.published > now:
        return ArticleState.EMBARGOED
    if article.status is Status.WITHDRAWN:
        return ArticleState.WITHDRAWN
    if article.expires is not None and article.expires <= now:
        return ArticleState.EXPIRED
    return ArticleState.VISIBLE


_Article = TypeVar("_Article", bound=Planned)


def in_order(articles: Iterable[_Article]) -> list[_Article]:
    """Return the articles by `published` descending, then by id."""
    by_id = sorted(articles, key=lambda article: article.id)
    return sorted(by_id, key=lambda article: article.published, reverse=True)


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
