"""The sweep, parted into units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.index import STAYS, Kind, Row
from irfeed.model import FeedPlan, Format
from irfeed.publication import Publication
from irfeed.spool import Address, Spool
from irfeed.sweep import Agenda
from irfeed.sweep.agenda import Making
from irfeed.sweep.units import Unit, units_of

FIRST = datetime(2015, 1, 1, tzinfo=UTC)
MakePlan = Callable[..., FeedPlan]


def rows(hours: Sequence[int]) -> list[Row]:
    """Return an article for each of these hours, newest first."""
    made = []
    for number, hour in enumerate(sorted(hours, reverse=True)):
        when = FIRST + timedelta(hours=hour)
        at = int(when.timestamp())
        made.append(Row(number, f"a{number:03}", Kind(f"en {when:%Y-%m} 0 0 1 mayor"), at, at, None, STAYS, b"", 0))
    return made


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    hours=st.lists(st.integers(0, 5000), max_size=40),
    monthly=st.booleans(),
    wanted=st.sets(st.integers(0, 39), max_size=10),
    long=st.sets(st.integers(0, 39), max_size=10),
    months=st.sets(st.integers(1, 8), max_size=4),
    spooled=st.sets(st.integers(0, 39), max_size=20),
    made=st.tuples(st.sampled_from([(), (Format.RSS,), tuple(Format)]), st.booleans()),
)
def test_all_that_is_wanted_is_in_exactly_one_unit(  # noqa: PLR0913 - what decides on units
    publication: Publication,
    make_plan: MakePlan,
    hours: list[int],
    wanted: set[int],
    long: set[int],
    months: set[int],
    made: tuple[tuple[Format, ...], bool],
    spooled: set[int],
    *,
    monthly: bool,
) -> None:
    """Neither a second nor a month of archives is in two of them, and nothing is rendered that nobody needs."""
    formats, page = made
    visible = rows(hours)
    ids = [row.id for row in visible]
    members = tuple(ids[at] for at in sorted(long) if at < len(ids))
    makings = [Making(make_plan(*members), formats, page)]
    for month in sorted(months) if monthly else ():
        of_month = tuple(row.id for row in visible if row.month == f"2015-{month:02}")
        if of_month:
            makings.append(Making(make_plan(*of_month, archive=f"2015-{month:02}"), tuple(Format), page=False))
    agenda = Agenda(makings, (), {ids[at] for at in wanted if at < len(ids)})
    feeds = replace(publication.feeds, monthly_archives=monthly)
    found = list(units_of(agenda, visible, replace(publication, feeds=feeds), _spool(spooled), 5))

    rendered = [id_ for unit in found for id_ in unit.rendered]
    archived = {id_ for making in makings if making.plan.archive for id_ in making.plan.members}
    there = {ids[at] for at in spooled if at < len(ids)}
    needed = {*agenda.unjudged, *(members if formats else ())} - there
    assert sorted(rendered) == sorted(needed.union(archived, members if page else ()))
    assert sorted(id_ for unit in found for id_ in unit.fragments) == sorted({*members} - there if formats else ())
    assert sorted(id_ for unit in found for id_ in unit.pages) == sorted(members if page else ())
    assert [making for unit in found for making in unit.makings] == [
        making for making in reversed(makings) if making.plan.archive
    ]
    _apart(found)


def _spool(numbers: Iterable[int]) -> Spool:
    spool = Spool(Path())
    for number in numbers:
        spool[number] = Address(1, 0, 1)
    return spool


def _apart(found: Sequence[Unit]) -> None:
    """See that units follow each other, each older than the one before it."""
    for unit, older in pairwise(found):
        assert unit.since > older.until
    assert all(unit.since <= unit.until for unit in found)


def test_months_are_not_parted_where_archives_are_made(publication: Publication, make_plan: MakePlan) -> None:
    """A month with more articles than a unit needs is one unit; without archives, spans are as small as they may be."""
    visible = rows(range(700))
    agenda = Agenda([], (), {row.id for row in visible})
    monthly = list(units_of(agenda, visible, publication, _spool(()), 250))
    feeds = replace(publication.feeds, monthly_archives=False)
    anywhere = list(units_of(agenda, visible, replace(publication, feeds=feeds), _spool(()), 250))

    assert [len(unit.rendered) for unit in monthly] == [700]
    assert [len(unit.rendered) for unit in anywhere] == [250, 250, 200]
    empty = Agenda([Making(make_plan(), (Format.RSS,), page=True)], (), ())
    assert list(units_of(empty, [], publication, _spool(()), 250)) == []
