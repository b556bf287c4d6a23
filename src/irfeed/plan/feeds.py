"""The plan of every feed: its words, its members, its documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import TypeVar

from irfeed.model import FeedPlan, Format, Link, Planned, Variant, Withdrawal
from irfeed.model.publication import Publication, Syndication
from irfeed.plan.articles import ArticleState, in_order, state_of
from irfeed.plan.links import FeedLinks, Siblings
from irfeed.plan.membership import ArticleFields, Members, Membership, archived, distribute, month_of
from irfeed.plan.variants import description_of, folder_of, id_of, page_of, title_of, variants_of

_Article = TypeVar("_Article", bound=Planned)


def by_standing(
    articles: Iterable[_Article], stands: Callable[[_Article], ArticleState]
) -> Mapping[ArticleState, Sequence[_Article]]:
    """Return the articles, which are in their order, by how each `stands`; every standing is there."""
    standings: dict[ArticleState, list[_Article]] = {standing: [] for standing in ArticleState}
    for article in articles:
        standings[stands(article)].append(article)
    return standings


def plan_feeds(publication: Publication, articles: Iterable[Planned], now: datetime) -> list[FeedPlan]:
    """Return the plan of every document of every declared feed, empty feeds included, in the order of the variants."""
    zone = publication.time_zone or UTC

    def month(article: Planned) -> str:
        return month_of(article.published, zone)

    look: ArticleFields[Planned] = ArticleFields(
        lambda one: (month(one), one.language, one.departments), month, attrgetter("updated")
    )
    return plan_standing(publication, by_standing(in_order(articles), lambda one: state_of(one, now)), look)


def plan_standing(
    publication: Publication, standings: Mapping[ArticleState, Sequence[_Article]], look: ArticleFields[_Article]
) -> list[FeedPlan]:
    """Return what :func:`plan_feeds` does, for articles whose standing is known."""
    visible = standings[ArticleState.VISIBLE]
    membership = Membership.of(publication, visible)
    siblings = Siblings(publication, dict.fromkeys(variants_of(publication)))
    at_once = replace(look, month_of=lambda _: "")
    monthly = look if publication.feeds.monthly_archives else at_once
    syndicated = {Variant(one.department, one.language): None for one in publication.feeds.syndication}
    members = distribute(siblings.variants | syndicated, membership, visible, monthly)
    gone = [
        *standings[ArticleState.WITHDRAWN],
        *(standings[ArticleState.EXPIRED] if publication.feeds.tell_expired else ()),
    ]
    withdrawn = distribute(siblings.variants, membership, gone, at_once)
    plans: dict[Variant, list[FeedPlan]] = {
        variant: list(_documents(siblings, variant, members[variant], _withdrawals(withdrawn[variant].newest()), look))
        for variant in siblings.variants
    }
    shown = [plan for variant in siblings.variants for plan in _at_address_of(variant, plans, publication)]
    return [*shown, *(_syndicated(one, publication, members, look) for one in publication.feeds.syndication)]


def _syndicated(
    one: Syndication,
    publication: Publication,
    members: Mapping[Variant, Members[_Article]],
    look: ArticleFields[_Article],
) -> FeedPlan:
    """Return the document for an aggregator. It links to its page and itself; nothing links to it."""
    variant = Variant(one.department, one.language)
    subscribed = members[variant].newest(one.limit)
    page = page_of(publication, variant)
    itself = f"{publication.feeds_url}{one.path}.{Format.RSS.value}"
    return FeedPlan(
        variant,
        f"tag:{publication.id_authority}:feeds/{one.path}",
        one.language,
        publication.title.in_language(one.language),
        one.description or description_of(publication, variant),
        page,
        path=one.path,
        updated=max(_newest(subscribed, look), default=authority_date(publication.id_authority)),
        members=tuple([article.id for article in subscribed]),
        links={
            Format.RSS: (
                Link("alternate", page, "text/html", one.language),
                Link("self", itself, Format.RSS.media_type),
            )
        },
        formats=(Format.RSS,),
        spoken=frozenset([article.language for article in subscribed]),
        dialect=one.dialect,
    )


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
    siblings: Siblings,
    variant: Variant,
    members: Members[_Article],
    withdrawals: tuple[Withdrawal, ...],
    look: ArticleFields[_Article],
) -> Iterator[FeedPlan]:
    publication = siblings.publication
    feeds = publication.feeds
    folder = folder_of(variant, feeds.path)
    subscribed = members.newest(feeds.limit or None)
    months = archived(members.months() if feeds.monthly_archives else {}, subscribed)
    chain = tuple([f"{folder}archive/{month}" for month in months])
    moments = [*_newest(subscribed, look), *(withdrawal.when for withdrawal in withdrawals)]
    plan = FeedPlan(
        variant,
        id_of(publication, variant),
        variant.language or publication.default_language,
        title_of(publication, variant),
        description_of(publication, variant),
        page_of(publication, variant),
        path=f"{folder}feed",
        updated=max(moments, default=authority_date(publication.id_authority)),
        members=tuple([article.id for article in subscribed]),
        links=FeedLinks(siblings, variant, f"{folder}feed", chain, len(chain)),
        formats=feeds.formats,
        withdrawals=withdrawals,
        complete=not feeds.limit,
        spoken=frozenset([article.language for article in subscribed]),
    )
    yield plan
    for at, (month, run) in enumerate(months.items()):
        (updated,) = _newest(run.articles, look)
        yield replace(
            plan,
            path=chain[at],
            updated=updated,
            members=tuple([article.id for article in run.articles]),
            links=FeedLinks(siblings, variant, chain[at], chain, at),
            withdrawals=(),
            archive=month,
            complete=False,
            spoken=frozenset(run.spoken),
        )


def _newest(articles: Sequence[_Article], look: ArticleFields[_Article]) -> list[datetime]:
    """Return when the last of the articles was updated, if there are any: of equal moments the first one's."""
    return [max(articles, key=look.changed).updated] if articles else []


def authority_date(id_authority: str) -> datetime:
    """Return the first moment of the day in an id authority: what a feed without entries was updated at.

    A feed cannot be older than the authority that its ids rest on, and this day never changes. Source: RFC 4151,
    section 2.1: a date without a day means its first.
    """
    written = id_authority.rpartition(",")[2]
    return datetime.fromisoformat(written + "-01-01"[len(written) - len("2015") :]).replace(tzinfo=UTC)
