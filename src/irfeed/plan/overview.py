"""Every record of a publication, how it stands, until when, and in which feeds it is."""

# ruff: noqa: D102 - what fields of a record mean is said once, by the article

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from irfeed.findings import Place
from irfeed.model import Article, FeedPlan, Status
from irfeed.model.publication import Publication
from irfeed.plan.articles import ArticleState, state_of
from irfeed.plan.feeds import plan_feeds

#: How a record stands that has errors.
REJECTED = "rejected"


class Unaccepted(Protocol):
    """A record that is no article, as far as it could be read."""

    @property
    def id(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...
    @property
    def departments(self) -> Sequence[str]: ...
    @property
    def published(self) -> datetime | None: ...
    @property
    def status(self) -> Status: ...
    def place(self) -> Place: ...


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record as people look for it."""

    record: Article | Unaccepted
    standing: str  #: a value of :class:`irfeed.plan.ArticleState`, or "rejected"
    until: datetime | None  #: when that changes by itself
    place: Place
    feeds: Sequence[FeedPlan] = ()  #: that it is in


def overview(
    publication: Publication,
    articles: Sequence[tuple[Article, Place]],
    others: Iterable[Unaccepted],
    now: datetime,
) -> list[ListedRecord]:
    """Return every record, the newest first; those without a date come before all others.

    Args:
        publication: that they belong to.
        articles: those that may be published, and where each stands.
        others: records that are rejected, and unfinished drafts.
        now: the moment.
    """
    feeds: dict[str, list[FeedPlan]] = {}
    for plan in plan_feeds(publication, [article for article, _ in articles], now):
        for id_ in () if plan.former else plan.members:
            feeds.setdefault(id_, []).append(plan)
    listed = [*_accepted(articles, feeds, now), *map(_left, others)]
    return sorted(listed, key=_age)


def _accepted(
    articles: Iterable[tuple[Article, Place]], feeds: dict[str, list[FeedPlan]], now: datetime
) -> Iterator[ListedRecord]:
    for article, place in articles:
        standing = state_of(article, now)
        until = {ArticleState.VISIBLE: article.expires, ArticleState.EMBARGOED: article.published}.get(standing)
        yield ListedRecord(article, standing.value, until, place, feeds.get(article.id, ()))


def _left(one: Unaccepted) -> ListedRecord:
    return ListedRecord(one, ArticleState.DRAFT.value if one.status is Status.DRAFT else REJECTED, None, one.place())


def _age(one: ListedRecord) -> tuple[bool, float, str]:
    published = one.record.published
    return published is not None, -published.timestamp() if published else 0.0, one.record.id or ""


def matching(listed: Sequence[ListedRecord], wanted: str, files: Iterable[str] = ()) -> list[ListedRecord]:
    """Return the records that somebody means by an id, a file, an address, or a part of a title; best first.

    Args:
        listed: all records.
        wanted: what was asked for.
        files: what the file is called in places, if `wanted` is one.
    """
    paths = {wanted, *files}
    folded = wanted.casefold()
    address = wanted.rstrip("/")
    for found in (
        [one for one in listed if one.record.id == wanted],
        [one for one in listed if one.place.path in paths],
        [one for one in listed if (one.record.url or "").rstrip("/") == address],
        [one for one in listed if folded in (one.record.title or "").casefold()],
    ):
        if found:
            return found
    return []
