"""One feed with every record, in RSS and Atom."""

from __future__ import annotations

from builds import can_leave_unsynced
from records import write_publication
from results import Goal, Result, Setting, faster, smaller

from jobs.libraries import BUILD, beside

FEEDS = 'formats = ["rss", "atom"]\nvariants = ["all"]\nlimit = 0\narchives = "none"\npages = false'


def measure(setting: Setting) -> Result:
    """Measure it beside every library."""
    number = setting.records or 100_000
    publication = write_publication(setting.folder, number, FEEDS)
    rows = beside(publication, setting.peers.libraries, "one", (2, 2 * number), setting.runs or 5)
    costs = {row.program: row.cost for row in rows}
    libraries = [peer.name for peer in setting.peers.libraries if peer.name in costs]
    goals: list[Goal] = []
    for name in libraries:
        goals.append(faster(f"one feed, to {name}", costs[BUILD].wall, costs[name].wall, 3))
        if can_leave_unsynced():
            unsynced = costs[f"{BUILD} --no-sync"].wall
            goals.append(faster(f"one feed, --no-sync, to {name}", unsynced, costs[name].wall, 3))
    if libraries:
        best = min(libraries, key=lambda name: costs[name].memory)
        what = f"one feed, memory, to the best of them ({best})"
        goals.append(smaller(what, costs[BUILD].memory, costs[best].memory, 8))
    return Result(
        f"One feed of {number:,} entries, RSS and Atom",
        "As above: the libraries do nothing but write, and do not sync.",
        rows,
        goals,
    )
