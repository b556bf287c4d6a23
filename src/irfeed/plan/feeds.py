"""The plan of every feed: its words, its members, its documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from irfeed.model import FeedPlan, Planned, Variant, Withdrawal
from irfeed.plan.archives import archived, month_of
from irfeed.plan.distribute import Members, distribute
from irfeed.plan.links import Siblings, links_of
from irfeed.plan.membership import Membership
from irfeed.plan.order import in_order
from irfeed.plan.standing import Standing, standing_of
from irfeed.plan.variants import folder_of, variants_of
from irfeed.plan.words import description_of, id_of, page_of, title_of
from irfeed.publication import Publication

_Article = TypeVar("_Article", bound=Planned)


def by_standing(articles: Iterable[_Article], now: datetime) -> Mapping[Standing, Sequence[_Article]]:
    """Return the articles, which are in their order, by how they stand at `now`; every standing is there."""
    standings: dict[Standing, list[_Article]] = {standing: [] for standing in Standing}
    for article in articles:
        standings[standing_of(article, now)].append(article)
    return standings


def plan_feeds(publication: Publication, articles: Iterable[Planned], now: datetime) -> list[FeedPlan]:
    """Return the plan of every document of every declared feed, empty feeds included, in the order of the variants."""
    zone = publication.time_zone or UTC
    standings = by_standing(in_order(articles), now)
    return plan_standing(publication, standings, lambda article: month_of(article.published, zone))


def plan_standing(
    publication: Publication, standings: Mapping[Standing, Sequence[_Article]], month_of: Callable[[_Article], str]
) -> list[FeedPlan]:
    """Return what :func:`plan_feeds` does, for articles whose standing and month are known."""
    visible = standings[Standing.VISIBLE]
    membership = Membership.of(publication, visible)
    siblings = Siblings(publication, tuple(variants_of(publication)))
    months = month_of if publication.feeds.monthly_archives else None
    members = distribute(siblings.variants, membership, visible, months)
    gone = [*standings[Standing.WITHDRAWN], *(standings[Standing.EXPIRED] if publication.feeds.tell_expired else ())]
    withdrawn = distribute(siblings.variants, membership, gone)
    plans: dict[Variant, list[FeedPlan]] = {
        variant: list(_documents(siblings, variant, members[variant], _withdrawals(withdrawn[variant].articles)))
        for variant in siblings.variants
    }
    return [plan for variant in siblings.variants for plan in _at_address_of(variant, plans, publication)]


def _at_address_of(
    variant: Variant, plans: Mapping[Variant, Sequence[FeedPlan]], publication: Publication
) -> Sequence[FeedPlan]:
    """Return the documents at the addresses of `variant`: its own, or the feed of the one that took its place.

    That feed names its own address as its self link, so that readers who follow it move there, and none sees an entry
    as new.
    """
    heir = publication.departments[variant.department].moved_to if variant.department else None
    if heir is None:
        return plans[variant]
    subscription = plans[Variant(heir, variant.language)][0]
    return [replace(subscription, path=plans[variant][0].path, former=True)]


def _withdrawals(articles: Iterable[Planned]) -> tuple[Withdrawal, ...]:
    return tuple(Withdrawal(one.id, _gone_since(one), one.reason, one.language) for one in articles)


def _gone_since(article: Planned) -> datetime:
    """Return when an article was withdrawn, or expired; never before its last change, or readers may keep it.

    Source: RFC 6721, section 3: a tombstone speaks of the entry as it was up to its `when`.
    """
    return article.withdrawn or max(article.updated, article.expires or article.updated)


def _documents(
    siblings: Siblings, variant: Variant, members: Members[_Article], withdrawals: tuple[Withdrawal, ...]
) -> Iterator[FeedPlan]:
    publication = siblings.publication
    feeds = publication.feeds
    folder = folder_of(variant, feeds.path)
    subscribed = members.articles[: feeds.limit or None]
    months = archived(members.months, subscribed)
    chain = [f"{folder}archive/{month}" for month in months]
    newest = max((withdrawal.when for withdrawal in withdrawals), default=None)
    words = (title_of(publication, variant), description_of(publication, variant), page_of(publication, variant))

    def document(path: str, articles: Sequence[Planned], archive: str | None) -> FeedPlan:
        moments = [article.updated for article in articles]
        if archive is None and newest is not None:
            moments.append(newest)
        return FeedPlan(
            variant,
            id_of(publication, variant),
            variant.language or publication.default_language,
            *words,
            path=path,
            updated=max(moments, default=authority_date(publication.id_authority)),
            members=tuple([article.id for article in articles]),
            links=links_of(siblings, variant, path, chain),
            formats=feeds.formats,
            withdrawals=withdrawals if archive is None else (),
            archive=archive,
            complete=archive is None and not feeds.limit,
            spoken=frozenset([article.language for article in articles]),
        )

    yield document(f"{folder}feed", subscribed, None)
    for (month, articles), path in zip(months.items(), chain, strict=True):
        yield document(path, articles, month)


def authority_date(id_authority: str) -> datetime:
    """Return the first moment of the day in an id authority: what a feed without entries was updated at.

    A feed cannot be older than the authority that its ids rest on, and this day never changes. Source: RFC 4151,
    section 2.1: a date without a day means its first.
    """
    written = id_authority.rpartition(",")[2]
    return datetime.fromisoformat(written + "-01-01"[len(written) - len("2015") :]).replace(tzinfo=UTC)
