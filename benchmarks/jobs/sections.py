"""RSS only: a feed for each language, and for each section in it, beside Hugo."""

from __future__ import annotations

import sys
from pathlib import Path

import measuring
from builds import build, can_leave_unsynced, cold, same_bytes, unsynced
from measuring import Program, measure_all, without
from records import DEPARTMENTS, LANGUAGES, records_of, write_publication
from results import Goal, Result, Setting, faster, smaller
from verifying import verify

from jobs.libraries import BUILD

FEEDS = """\
formats = ["rss"]
variants = ["language", "department-language"]
limit = 0
archives = "none"
pages = false"""
HUGO = "Hugo"
_FEEDS = len(LANGUAGES) * (1 + len(DEPARTMENTS))
_COPIES = 2  # of each record
_WRITE_SITE = Path(__file__).parents[1] / "peers" / "hugo" / "write_site.py"


def measure(setting: Setting) -> Result:
    """Measure it beside Hugo, if it is here."""
    number = setting.records or 10_000
    publication = write_publication(setting.folder, number, FEEDS)
    counts = (_FEEDS, _COPIES * number)
    hugo = [_hugo(publication, setting.peers.hugo[0], counts)] if setting.peers.hugo else []
    measuring.measure(build(publication))
    verify(BUILD, publication / "public", *counts)
    ours = [*unsynced(publication, BUILD), cold(publication, BUILD), *same_bytes(publication)]
    rows = measure_all([*hugo, *ours], setting.runs or 5)
    costs = {row.program: row.cost for row in rows}
    goals: list[Goal] = []
    if hugo:
        goals.append(faster("24 RSS feeds, to Hugo", costs[BUILD].wall, costs[HUGO].wall, 2))
        if can_leave_unsynced():
            wall = costs[f"{BUILD} --no-sync"].wall
            goals.append(faster("24 RSS feeds, --no-sync, to Hugo", wall, costs[HUGO].wall, 2))
        goals.append(smaller("24 RSS feeds, memory, to Hugo", costs[BUILD].memory, costs[HUGO].memory, 8))
    return Result(
        f"RSS only: {number:,} records, 24 feeds (4 languages, and 5 sections in each), all entries in every feed",
        "Hugo finds the articles as HTML content files, the cheapest that it reads, and writes nothing but these "
        "feeds; it uses all processors, neither sanitises nor checks, and does not sync.",
        rows,
        goals,
    )


def _hugo(publication: Path, path: str, counts: tuple[int, int]) -> Program:
    """Return Hugo's build of the site with the same records, after a look at what it writes."""
    site = publication / "site"
    measuring.measure([sys.executable, str(_WRITE_SITE), str(records_of(publication)), str(site)])
    output, cache = publication / "site-output", publication / "site-cache"
    folders = ["--source", str(site), "--destination", str(output), "--cacheDir", str(cache)]
    program = Program(HUGO, [path, "--quiet", *folders], without(output, cache))
    measuring.measure(program.arguments)
    verify(HUGO, output, *counts)
    return program
