"""Fan-out: thirty variants in RSS and Atom, all entries in every feed."""

from __future__ import annotations

from builds import can_leave_unsynced
from records import write_publication
from results import Goal, Result, Setting, faster, smaller

from jobs.libraries import BUILD, beside

FEEDS = 'formats = ["rss", "atom"]\nlimit = 0\narchives = "none"\npages = false'
_FEEDS = 2 * 30
_COPIES = 2 * 4  # of each record: formats, and variants that it is in


def measure(setting: Setting) -> Result:
    """Measure it beside every library. The goals are to feedgen."""
    number = setting.records or 10_000
    publication = write_publication(setting.folder, number, FEEDS)
    rows = beside(publication, setting.peers.libraries, "fan-out", (_FEEDS, _COPIES * number), setting.runs or 5)
    costs = {row.program: row.cost for row in rows}
    goals: list[Goal] = []
    for name in (name for name in costs if name.startswith("feedgen")):
        goals.append(faster(f"fan-out, to {name}", costs[BUILD].wall, costs[name].wall, 5))
        if can_leave_unsynced():
            unsynced = costs[f"{BUILD} --no-sync"].wall
            goals.append(faster(f"fan-out, --no-sync, to {name}", unsynced, costs[name].wall, 5))
        goals.append(smaller(f"fan-out, memory, to {name}", costs[BUILD].memory, costs[name].memory, 3))
    return Result(
        f"Fan-out: {number:,} records, 30 variants, RSS and Atom, all entries in every feed",
        "The libraries neither validate nor sanitise nor check what they write, and leave it to the system when it "
        "reaches the disk; what syncing costs is the difference of the last two rows.",
        rows,
        goals,
    )
