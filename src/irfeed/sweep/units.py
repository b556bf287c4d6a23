"""The sweep, parted into units: spans of time that can be worked on side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from irfeed.assemble.places import shown
from irfeed.index import Row
from irfeed.model import FeedPlan
from irfeed.publication import Publication
from irfeed.spool import Spool
from irfeed.sweep.agenda import Agenda, Making


@dataclass(frozen=True, slots=True)
class Unit:
    """The articles that were published in a span of time, and what is made of them."""

    since: int  #: seconds since 1970
    until: int  #: the last second
    rendered: Collection[str]  #: ids of the articles that are rendered
    makings: tuple[Making, ...]  #: documents that have all their members here
    fragments: Collection[str]  #: ids of those whose fragments others wait for
    pages: Mapping[str, Collection[str]]  #: languages of pages that others make, by the ids of articles on them


@dataclass(slots=True)
class _Needs:
    rendered: set[str] = field(default_factory=set)
    fragments: set[str] = field(default_factory=set)
    pages: dict[str, set[str]] = field(default_factory=dict)


def is_long(plan: FeedPlan) -> bool:
    """Say whether the documents of a plan may have members in several units: all but those of one month."""
    return plan.archive is None


def units_of(
    agenda: Agenda, visible: Sequence[Row], publication: Publication, spool: Spool, smallest: int
) -> Iterator[Unit]:
    """Yield the units in which there is something to do.

    Args:
        agenda: what is to be made.
        visible: all articles that can be seen, in their order.
        publication: whose they are.
        spool: where some of their entries are already.
        smallest: how many articles a unit has at least; the months of archives are not parted.
    """
    needs = _needs(agenda)
    by_month: defaultdict[str, list[Making]] = defaultdict(list)
    for making in agenda.makings:
        if making.plan.archive is not None:
            by_month[making.plan.archive].append(making)
    for months, rows in _parted(visible, publication, smallest):
        makings = tuple(making for month in months for making in by_month[month])
        members = {id_ for making in makings for id_ in making.plan.members}
        ids = [row.id for row in rows]
        lacking = {row.id for row in rows if spool[row.number] is None}
        rendered = members.union(needs.rendered & lacking, needs.pages.keys() & ids)
        if not rendered:
            continue
        yield Unit(
            rows[-1].published_at,
            rows[0].published_at,
            rendered,
            makings,
            needs.fragments & lacking,
            {id_: needs.pages[id_] for id_ in ids if id_ in needs.pages},
        )


def _needs(agenda: Agenda) -> _Needs:
    needs = _Needs(rendered=set(agenda.unjudged))
    for making in agenda.makings:
        plan = making.plan
        if not is_long(plan):
            continue
        if making.formats:
            needs.fragments.update(plan.members)
        for id_ in shown(plan) if making.page else ():
            needs.pages.setdefault(id_, set()).add(plan.language)
    needs.rendered |= needs.fragments | needs.pages.keys()
    return needs


def _parted(
    visible: Sequence[Row], publication: Publication, smallest: int
) -> Iterator[tuple[Collection[str], Sequence[Row]]]:
    """Part the articles into spans with their months: no month, and no second, is in two of them."""
    monthly = publication.feeds.monthly_archives
    begin = 0
    months: dict[str, None] = {}
    for at, (row, after) in enumerate(pairwise(visible), start=1):
        months[row.month] = None
        is_new = after.month not in months if monthly else row.published_at != after.published_at
        if is_new and at - begin >= smallest:
            yield months, visible[begin:at]
            begin, months = at, {}
    if visible:
        months[visible[-1].month] = None
        yield months, visible[begin:]
