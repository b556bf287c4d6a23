"""The ways from one page to the others, and what its head says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from irfeed.assemble import places
from irfeed.assemble.dialects import DIALECTS
from irfeed.assemble.site import FeedGraph
from irfeed.model import FeedPlan, Format, Variant
from irfeed.model.publication import Publication
from irfeed.pages.view import Group, HeadLink, SubscribeAddress, Way, Year, in_language, language_name, phrase
from irfeed.pages.words import Words


@dataclass(frozen=True, slots=True)
class Ways:
    """Makes links on the page at `start`, whose words are `words`."""

    site: FeedGraph
    words: Words
    start: str

    def to(self, plan: FeedPlan, label: str, language: str) -> Way:
        """Return the way to the page of `plan`."""
        path = places.page_path(plan)
        return Way(
            places.relative(path, self.start),
            phrase(self.site.publication, label, language),
            plan.language,
            here=path == self.start,
        )

    def languages(self, plans: Iterable[FeedPlan]) -> tuple[Way, ...]:
        """Return the ways to `plans` by the names of their languages."""
        return tuple(self.to(plan, *self._language(plan)) for plan in plans)

    def departments(self, plans: Iterable[FeedPlan]) -> tuple[Way, ...]:
        """Return the ways to `plans` by the names of their departments."""
        return tuple(self.to(plan, *self._department(plan.variant.department)) for plan in plans)

    def groups(self) -> tuple[Group, ...]:
        """Return all feeds of the publication."""
        return tuple(
            Group(
                phrase(self.site.publication, *self._department(department)),
                self.languages(plans),
            )
            for department, plans in self.site.by_department.items()
        )

    def overview(self) -> Way:
        """Return the way to the first page, which names every feed."""
        first = self.site.first
        language = self.site.publication.default_language if first is None else first.language
        label = phrase(self.site.publication, self.words["all_feeds"], self.words.language)
        return Way(places.relative(places.INDEX, self.start), label, language)

    def month(self, plan: FeedPlan) -> Way:
        """Return the way to the page of the month of the archive document `plan`."""
        return self.to(plan, self.words.month(plan.archive or ""), self.words.language)

    def years(self, variant: Variant) -> tuple[Year, ...]:
        """Return the months that have pages, newest first."""
        months = reversed(self.site.months_of(variant))
        by_year = groupby(months, key=lambda plan: (plan.archive or "")[:4])
        return tuple(
            Year(self.words.number(int(year)), tuple(map(self._month_of_year, plans))) for year, plans in by_year
        )

    def _month_of_year(self, plan: FeedPlan) -> Way:
        way = self.month(plan)
        short = self.words.month_of_year(plan.archive or "")
        return replace(way, label=replace(way.label, text=short), name=way.label.text)

    def _language(self, plan: FeedPlan) -> tuple[str, str]:
        if plan.variant.language is None:
            return self.words["all_languages"], self.words.language
        name = language_name(self.site.publication, plan.variant.language)
        return name.text, name.language

    def _department(self, slug: str | None) -> tuple[str, str]:
        if slug is None:
            return self.words["all_departments"], self.words.language
        publication = self.site.publication
        name = in_language(publication, publication.departments[slug].name, self.words.language)
        return name.text, name.language


def addresses(plan: FeedPlan, publication: Publication) -> tuple[SubscribeAddress, ...]:
    """Return the documents of `plan` to subscribe to, the preferred format first."""
    first = places.preferred(plan.formats)
    formats = sorted(plan.formats, key=lambda format_: format_ is not first)
    return tuple(
        SubscribeAddress(one.label, places.feed_address(plan, publication, one), one.media_type) for one in formats
    )


def syndication(publication: Publication) -> tuple[SubscribeAddress, ...]:
    """Return the documents that are made for aggregators."""
    format_ = Format.RSS
    return tuple(
        SubscribeAddress(
            DIALECTS[one.dialect].title, f"{publication.feeds_url}{one.path}.{format_.value}", format_.media_type
        )
        for one in publication.feeds.syndication
    )


def head_links(site: FeedGraph, plan: FeedPlan, others: Iterable[FeedPlan]) -> Iterator[HeadLink]:
    """Yield what the head says of this page in other languages, of this feed in its formats, and of other feeds.

    Of the `others` only the preferred format is told: readers offer all that they find, and nobody should have to
    choose among three of each.
    """
    for language, one in site.translations_of(plan):
        yield HeadLink(places.page_address(one, site.publication), language)
    subscription = site.subscriptions[plan.variant]
    for format_ in sorted(plan.formats, key=lambda one: one is not places.preferred(plan.formats)):
        title = f"{plan.title} ({format_.label})" if len(plan.formats) > 1 else plan.title
        yield _autodiscovery(subscription, site.publication, format_, title)
    for other in others:
        if other.variant != plan.variant:
            yield autodiscovery(other, site.publication)


def autodiscovery(plan: FeedPlan, publication: Publication) -> HeadLink:
    """Return how a page leads feed readers to the feed of `plan`. Source: RSS Autodiscovery; WHATWG HTML, alternate."""
    return _autodiscovery(plan, publication, places.preferred(plan.formats), plan.title)


def _autodiscovery(plan: FeedPlan, publication: Publication, format_: Format, title: str) -> HeadLink:
    address = places.feed_address(plan, publication, format_)
    return HeadLink(address, places.hreflang(plan, publication), format_.media_type, title)
