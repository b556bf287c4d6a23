"""Articles, dealt out to the feeds that they are in, and there to their months."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from typing import Generic, TypeVar

from irfeed.model import Planned, Variant
from irfeed.plan.membership import Membership

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
