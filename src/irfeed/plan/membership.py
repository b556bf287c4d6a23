"""The members of each feed: which articles are in which feed, and why.

They are dealt out to the feeds in one pass, and there to the months of the archives (RFC 5005, section 4).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import chain, islice
from typing import Generic, TypeVar

from irfeed.model import Planned, Variant
from irfeed.model.publication import Publication


@dataclass(frozen=True, slots=True)
class Membership:
    """Decides for one publication and its visible articles."""

    fallbacks: Mapping[str, str]  #: language -> the language whose articles stand in
    languages_of_stories: Mapping[str, frozenset[str]]  #: none where nothing stands in
    closed: Mapping[str, str | None]  #: slug of a closed department -> of the one that took its place, if any did

    @classmethod
    def of(cls, publication: Publication, articles: Iterable[Planned]) -> Membership:
        """Prepare the decisions for `articles`, those that can be seen."""
        fallbacks = {tag: language.fallback for tag, language in publication.languages.items() if language.fallback}
        stories: dict[str, set[str]] = {}
        for article in articles if fallbacks else ():
            if article.story is not None:
                stories.setdefault(article.story, set()).add(article.language)
        return cls(
            fallbacks,
            {story: frozenset(languages) for story, languages in stories.items()},
            {slug: one.moved_to for slug, one in publication.departments.items() if one.closed},
        )

    def holds(self, variant: Variant, article: Planned) -> bool:
        """Say whether `article` belongs to the feed of `variant`."""
        if variant.department is not None and variant.department not in self.departments_of(article):
            return False
        return variant.language is None or variant.language in (article.language, *self.stands_in_for(article))

    def departments_of(self, article: Planned) -> tuple[str, ...]:
        """Return the departments in whose feeds `article` is: those that took the places of closed ones, too."""
        heirs = (self.closed.get(slug, slug) for slug in article.departments)
        return tuple(dict.fromkeys(slug for slug in heirs if slug is not None))

    def stands_in_for(self, article: Planned) -> tuple[str, ...]:
        """Return the languages in whose feeds `article` stands because its story is not translated into them."""
        if not self.fallbacks:
            return ()
        told = self.languages_of_stories.get(article.story or "", frozenset({article.language}))
        return tuple(
            language
            for language, fallback in self.fallbacks.items()
            if fallback == article.language and language not in told
        )


def explain(membership: Membership, variant: Variant, article: Planned) -> str:
    """Return in words why `article` is in the feed of `variant`, in which it is."""
    reasons = []
    if variant.department is not None:
        reasons.append(f"its department is {variant.department}")
    if variant.language == article.language:
        reasons.append(f"its language is {variant.language}")
    elif variant.language in membership.stands_in_for(article):
        reasons.append(f"it stands in for a translation into {variant.language}")
    return " and ".join(reasons) or "every article is in it"


_Article = TypeVar("_Article", bound=Planned)


@dataclass(frozen=True, slots=True)
class ArticleFields(Generic[_Article]):
    """How to look at articles: whoever has many of them knows quicker ways than to ask each for all it says."""

    kind_of: Callable[[_Article], Hashable]  #: the same only for articles of the same language, departments and month
    month_of: Callable[[_Article], str]  #: that one was published in, or "" where nobody asks for months
    changed: Callable[[_Article], float | datetime]  #: when one was updated, in what can be compared


@dataclass(slots=True)
class Run(Generic[_Article]):
    """Articles of one feed that follow each other there and are of one month."""

    month: str
    articles: list[_Article] = field(default_factory=list)
    spoken: set[str] = field(default_factory=set)  #: their languages


@dataclass(slots=True)
class Members(Generic[_Article]):
    """The articles of one feed, in order."""

    runs: list[Run[_Article]] = field(default_factory=list)

    def run(self, month: str) -> Run[_Article]:
        """Return the run that an article of `month` goes on with."""
        if not self.runs or self.runs[-1].month != month:
            self.runs.append(Run(month))
        return self.runs[-1]

    def newest(self, most: int | None = None) -> list[_Article]:
        """Return all of them, or `most`."""
        return list(islice(chain.from_iterable(run.articles for run in self.runs), most))

    def months(self) -> Mapping[str, Run[_Article]]:
        """Return them by their months."""
        months: dict[str, Run[_Article]] = {}
        for run in self.runs:
            known = months.setdefault(run.month, run)
            if known is not run:  # clocks that were set back at the end of a month told of it twice
                months[run.month] = Run(run.month, known.articles + run.articles, known.spoken | run.spoken)
        return months


def distribute(
    variants: Iterable[Variant], membership: Membership, articles: Iterable[_Article], look: ArticleFields[_Article]
) -> Mapping[Variant, Members[_Article]]:
    """Return the members of every variant in the order of `articles`."""
    members: dict[Variant, Members[_Article]] = {variant: Members() for variant in variants}
    current: str | None = None
    takers: dict[Hashable, list[Callable[[_Article], None]]] = {}  # by the kinds of the current month: there are few
    kind_of, month_of = look.kind_of, look.month_of
    stands_in_for = membership.stands_in_for if membership.fallbacks else None
    for article in articles:
        kind = kind_of(article)
        if stands_in_for is not None:
            kind = (kind, stands_in_for(article))
        those = takers.get(kind)
        if those is None:
            month = month_of(article)
            if month != current:
                current, takers = month, {}
            those = takers[kind] = _takers(membership, members, article, month)
        for take in those:
            take(article)
    return members


def _takers(
    membership: Membership, members: Mapping[Variant, Members[_Article]], article: _Article, month: str
) -> list[Callable[[_Article], None]]:
    """Return what takes an article into each feed that it is in."""
    departments = (None, *membership.departments_of(article))
    languages = (None, article.language, *membership.stands_in_for(article))
    variants = (Variant(department, language) for department in departments for language in languages)
    runs = [members[variant].run(month) for variant in variants if variant in members]
    for run in runs:
        run.spoken.add(article.language)
    return [run.articles.append for run in runs]


def archived(months: Mapping[str, Run[_Article]], subscribed: Sequence[_Article]) -> Mapping[str, Run[_Article]]:
    """Return those of the `months` that need an archive document, oldest first, each with all of its articles.

    A month needs one as soon as one of its articles does not fit into the subscription document, which holds the
    `subscribed`, the newest of them. The document holds the whole month, so that no later article of another month
    changes it.
    """
    held = set(map(id, subscribed))
    return {month: months[month] for month in sorted(months) if not held.issuperset(map(id, months[month].articles))}


def month_of(moment: datetime, zone: tzinfo) -> str:
    """Return the month that a moment is in where the clocks show `zone`: "2015-02"."""
    local = moment.astimezone(zone)
    return f"{local.year:04}-{local.month:02}"
