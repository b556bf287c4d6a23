"""Which other feeds the page of a feed names: all of them where they are few, else the way to the overview of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from irfeed.assemble.site import Site
from irfeed.model import FeedPlan, Variant

#: A page names all feeds of a kind if there are not more. More than that nobody looks through on every page, and pages
#: that all name each other would grow with the square of the feeds.
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Named:
    """What the page of a subscription document names."""

    languages: Sequence[FeedPlan]  #: this feed in its languages, itself among them
    departments: Sequence[FeedPlan]  #: the feeds of departments in this language, itself among them
    in_head: Sequence[FeedPlan]  #: for feed readers, which offer all that they find
    every_feed: bool = False  #: by department and language
    overview: bool = False  #: the way to the page that names every feed


def named_on(plan: FeedPlan, site: Site) -> Named:
    """Return what the page of the subscription document `plan` names."""
    languages = site.by_department[plan.variant.department]
    departments = site.by_language[plan.variant.language]
    if plan.variant.department is None:
        return _of_all_departments(plan, site, languages, departments)
    if len(departments) <= MOST:
        return Named(languages, departments, (*languages, *departments))
    above = site.subscriptions.get(Variant(language=plan.variant.language))
    near = (plan,) if above is None else (above, plan)
    return Named(languages, near, (*languages, *near), overview=True)


def named_first(site: Site) -> Sequence[FeedPlan]:
    """Return what the head of a first page that is of no feed names."""
    return tuple(site.subscriptions.values()) if len(site.subscriptions) <= MOST else site.by_department.get(None, ())


def _of_all_departments(
    plan: FeedPlan, site: Site, languages: Sequence[FeedPlan], departments: Sequence[FeedPlan]
) -> Named:
    """Return what is named on the overview of a language: its departments, and on the first page every feed."""
    if len(site.subscriptions) <= MOST:
        return Named(languages, departments, tuple(site.subscriptions.values()), every_feed=True)
    first = site.first
    # A first page that is of the only department names no others, so that every overview does.
    every_feed = first is not None and (first.path == plan.path or first.variant.department is not None)
    return Named(languages, departments, languages, every_feed=every_feed, overview=not every_feed)
