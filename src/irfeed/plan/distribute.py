"""Articles, dealt out to the feeds that they are in, and there to their months."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from irfeed.model import Planned, Variant
from irfeed.plan.membership import Membership

_Article = TypeVar("_Article", bound=Planned)


@dataclass(slots=True)
class Members(Generic[_Article]):
    """The articles of one feed, in order."""

    articles: list[_Article] = field(default_factory=list)
    months: dict[str, list[_Article]] = field(default_factory=dict)  #: the same; none where months are not asked for


def distribute(
    variants: Iterable[Variant],
    membership: Membership,
    articles: Iterable[_Article],
    month_of: Callable[[_Article], str] | None = None,
) -> Mapping[Variant, Members[_Article]]:
    """Return the members of every variant in the order of `articles`, also by their months if these are asked for."""
    members: dict[Variant, Members[_Article]] = {variant: Members() for variant in variants}
    known: dict[tuple[object, ...], list[Members[_Article]]] = {}
    for article in articles:
        languages = (article.language, *membership.stands_in_for(article))
        kind = (languages, article.departments)  # articles of one kind are in the same feeds: there are few kinds
        if kind not in known:
            known[kind] = _feeds_of(membership.departments_of(article), languages, members)
        month = month_of(article) if month_of is not None else ""
        for one in known[kind]:
            one.articles.append(article)
            if month:
                one.months.setdefault(month, []).append(article)
    return members


def _feeds_of(
    departments: Iterable[str], languages: Iterable[str], members: Mapping[Variant, Members[_Article]]
) -> list[Members[_Article]]:
    variants = [Variant(department, language) for department in (None, *departments) for language in (None, *languages)]
    return [members[variant] for variant in variants if variant in members]
