"""Many departments: what one more feed costs, with its pages and links, where nobody has written anything yet."""

from __future__ import annotations

from itertools import pairwise

from builds import cold
from measuring import measure_all
from records import LANGUAGES, write_publication
from results import Result, Setting, within

from jobs.newsroom import FEEDS

_MOST = 400
_PARTS = (8, 4, 2, 1)


def measure(setting: Setting) -> Result:
    """Measure the full builds of twice as many departments, and of twice as many again."""
    most = min(setting.records or _MOST, _MOST)
    numbers = [max(1, most // part) for part in _PARTS]
    programs = []
    for number in numbers:
        slugs = [f"d{at}" for at in range(number)]
        publication = write_publication(setting.folder / str(number), 0, FEEDS, departments=slugs)
        programs.append(cold(publication, f"irfeed build, full, {number} departments", "--jobs", "1"))
    rows = measure_all(programs, setting.runs or 3)
    costs = [row.cost.processor for row in rows]
    goals = [
        within(f"{more} departments, to {fewer}, processor time", ours, theirs, 2.1)
        for (fewer, more), (theirs, ours) in zip(pairwise(numbers), pairwise(costs), strict=True)
    ]
    return Result(
        f"Departments: {numbers[0]} to {most} in {len(LANGUAGES)} languages, three formats, pages, OPML; no article",
        "Twice as many departments are twice as many feeds and pages; the start of the program is in every figure.",
        rows,
        goals,
    )
