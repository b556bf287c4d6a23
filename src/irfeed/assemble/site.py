"""All the feeds of a publication as one thing: who is whose sibling."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from irfeed.assemble import places
from irfeed.model import FeedPlan, Variant
from irfeed.model.publication import Publication

#: Stands for "all others" among the languages of a page, as search engines read it.
X_DEFAULT = "x-default"

_Shelf = Mapping[str | None, Sequence[FeedPlan]]


@dataclass(frozen=True, slots=True)
class FeedGraph:
    """The plans of a publication, to be found by variant, department, language and month."""

    publication: Publication
    subscriptions: Mapping[Variant, FeedPlan]  #: in the order of the plans
    first: FeedPlan | None  #: the subscription document whose page is the first page, if there is one
    archives: Mapping[Variant, Mapping[str, FeedPlan]]  #: by month; none for a variant without archives
    chains: Mapping[Variant, tuple[FeedPlan, ...]]  #: the same, oldest first
    by_department: _Shelf  #: subscription documents; under None those of all departments
    by_language: _Shelf  #: subscription documents; under None those of all languages

    @classmethod
    def of(cls, plans: Sequence[FeedPlan], publication: Publication) -> FeedGraph:
        """Arrange `plans`."""
        subscriptions = {plan.variant: plan for plan in plans if plan.archive is None}
        archives: dict[Variant, dict[str, FeedPlan]] = defaultdict(dict)
        for plan in sorted((plan for plan in plans if plan.archive is not None), key=_month):
            archives[plan.variant][_month(plan)] = plan
        chains = {variant: tuple(months.values()) for variant, months in archives.items()}
        by_department: dict[str | None, list[FeedPlan]] = defaultdict(list)
        by_language: dict[str | None, list[FeedPlan]] = defaultdict(list)
        for variant, plan in subscriptions.items():
            by_department[variant.department].append(plan)
            by_language[variant.language].append(plan)
        first = next((plan for plan in subscriptions.values() if places.page_path(plan) == places.INDEX), None)
        return cls(publication, subscriptions, first, dict(archives), chains, dict(by_department), dict(by_language))

    def months_of(self, variant: Variant) -> tuple[FeedPlan, ...]:
        """Return the archives of the feed of `variant`, oldest first."""
        return self.chains.get(variant, ())

    def neighbours_of(self, plan: FeedPlan) -> tuple[FeedPlan | None, FeedPlan | None]:
        """Return the archives of the months before and after that of the archive document `plan`.

        They are found by its month, as plans that went to another process are others, though equal.
        """
        chain = self.chains[plan.variant]
        at = bisect_left(chain, plan.archive or "", key=_month)
        return (chain[at - 1] if at else None, chain[at + 1] if at + 1 < len(chain) else None)

    def translations_of(self, plan: FeedPlan) -> Iterator[tuple[str, FeedPlan]]:
        """Yield the plans whose pages say the same as that of `plan`, by language, itself among them.

        They are the feeds of the same department, for the same month. The one of all languages comes last, as
        x-default. Source: the hreflang rules of search engines ("localized versions of your pages").
        """
        same = [
            found
            for other in self.by_department[plan.variant.department]
            if (found := self._same_month(other, plan.archive)) is not None
        ]
        yield from ((one.variant.language, one) for one in same if one.variant.language is not None)
        yield from ((X_DEFAULT, one) for one in same if one.variant.language is None)

    def _same_month(self, subscription: FeedPlan, month: str | None) -> FeedPlan | None:
        return subscription if month is None else self.archives.get(subscription.variant, {}).get(month)


def _month(plan: FeedPlan) -> str:
    return plan.archive or ""
