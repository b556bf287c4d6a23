"""What a build would do to subscribers: what it would publish, held against what is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import count
from typing import Final

from irfeed.building.index import ArticleRow
from irfeed.building.request import BuildRequest
from irfeed.findings import Finding, Place
from irfeed.model.publication import Publication
from irfeed.model.record import Path
from irfeed.plan import ArticleState
from irfeed.publish import Limits, NewGeneration, diff, generation_on, guard, listed_generation

#: How articles stand that subscribers were told are gone.
_RETIRED: Final = (ArticleState.WITHDRAWN, ArticleState.EXPIRED)
#: The places of so many records are looked up: each of them is read once more for it.
_LOOKED_UP: Final = 200


def guard_findings(
    generation: NewGeneration,
    publication: Publication,
    request: BuildRequest,
    standings: Mapping[ArticleState, Sequence[ArticleRow]],
    place_of: Callable[[int, Path], Place],
) -> Sequence[Finding]:
    """Return what would hurt the subscribers of the feeds that are published if the new ones took their place.

    Only documents that differ are read.

    Args:
        generation: where all feeds were made.
        publication: whose feeds they are.
        request: what was asked of the build: how findings name the output folder, when it is, what is allowed.
        standings: the articles, by how they stand.
        place_of: tells where a field of the record with a number in the index stands.

    Raises:
        OutsideError: the output folder cannot be read.
    """
    old = generation_on(generation.current)
    if not (old.documents or old.findings):
        return []
    new = listed_generation("the new build", generation.manifest(), generation.load)
    visible = cache(lambda: {row.id: row.number for row in standings[ArticleState.VISIBLE]})
    asked = count()

    def find(id_: str, field: str) -> Place | None:
        number = visible().get(id_)
        return None if number is None or next(asked) >= _LOOKED_UP else place_of(number, (field,))

    closed = frozenset(slug for slug, department in publication.departments.items() if department.closed)
    return guard(
        diff(old, new),
        Limits(share=publication.feeds.may_lose, closed=closed),
        retired=[row.id for state in _RETIRED for row in standings[state]],
        find=find,
        visible=visible,
        allowed=request.allowed,
        shown_as=f"{request.output_shown_as}/",
        now=request.now,
    )
