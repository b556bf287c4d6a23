"""One process against two, at the newsroom's full build."""

from __future__ import annotations

from builds import cold
from measuring import measure_all
from records import write_publication
from results import Result, Setting, faster

from jobs.newsroom import FEEDS, MONTHS

_RUNS = 3  # each takes most of a minute


def measure(setting: Setting) -> Result:
    """Measure both, in turn."""
    number = setting.records or 100_000
    publication = write_publication(setting.folder, number, FEEDS, MONTHS)
    programs = [cold(publication, f"irfeed build, full, --jobs {jobs}", "--jobs", str(jobs)) for jobs in (1, 2)]
    rows = measure_all(programs, setting.runs or _RUNS)
    one, two = (row.cost for row in rows)
    return Result(
        f"One process and two: the newsroom's full build of {number:,} records",
        "Both write the same bytes; the memory is that of all processes together.",
        rows,
        [faster("two processes, to one", two.wall, one.wall, 1.6)],
    )
