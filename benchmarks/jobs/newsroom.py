"""A newsroom: three formats, limit 50, monthly archives, pages, OPML; and what happens to it from day to day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from builds import SYNCED, build, cold, same_bytes, unsynced
from measuring import Cost, Program, measure_all
from records import append_late_record, edit_record, write_publication
from results import Goal, Result, Setting, percent, within

FEEDS = 'formats = ["rss", "atom", "json"]\nlimit = 50\narchives = "month"\npages = true'
MONTHS = 100
FULL = "irfeed build, full"
ONE_PROCESS = "irfeed build, full, --jobs 1"
NOTHING = "nothing changed, --jobs 1"
EDITED = "one article edited"
LATE = "one late article"


def measure(setting: Setting) -> Result:
    """Measure full builds, beside writing the same bytes, and the small ones after them."""
    number = setting.records or 100_000
    publication = write_publication(setting.folder, number, FEEDS, MONTHS)
    runs = setting.runs or 5
    full = measure_all(
        [
            cold(publication, ONE_PROCESS, "--jobs", "1"),
            *unsynced(publication, FULL),
            cold(publication, FULL),
            *same_bytes(publication),
        ],
        runs,
    )
    small = measure_all([Program(NOTHING, build(publication, "--jobs", "1")), *_changes(publication, number)], runs)
    costs = {row.program: row.cost for row in (*full, *small)}
    whole = costs[FULL].wall
    goals = [
        within("newsroom, full build, to writing the same bytes", whole, costs[SYNCED].wall, 3),
        *_shares(NOTHING, costs, 1),
        *_shares(EDITED, costs, 4),
        *_shares(LATE, costs, 4),
    ]
    return Result(
        f"A newsroom: {number:,} records over {MONTHS} months, three formats, limit 50, archives, pages, OPML",
        "The bytes are written with one sha256 digest and one fsync a file, all written first and synced afterwards; "
        "an edit changes a word in the body of one old record, a late article is dated years back.",
        [*full, *small],
        goals,
    )


def _shares(program: str, costs: Mapping[str, Cost], percents: float) -> Iterator[Goal]:
    what = f"newsroom, {program.partition(',')[0]}, of a full build"
    yield percent(f"{what} (one process)", costs[program].wall, costs[ONE_PROCESS].wall, percents)
    yield percent(what, costs[program].wall, costs[FULL].wall, percents)


def _changes(publication: Path, number: int) -> list[Program]:
    """Return the builds after one change each; every run makes another one."""
    editions = count(1)
    return [
        Program(EDITED, build(publication), lambda: edit_record(publication, number // 3, next(editions))),
        Program(LATE, build(publication), lambda: append_late_record(publication, next(editions))),
    ]
