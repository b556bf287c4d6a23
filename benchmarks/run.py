"""Measures irfeed beside its peers, on the same records, in one run: `make bench ARGS="--records 1000"`.

Prints wall time, processor time and peak memory as ratios to the peer; medians of several runs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from records import write_publication

HERE = Path(__file__).parent
FAN_OUT = 'formats = ["rss", "atom"]\nlimit = 0\narchives = "none"\npages = false'


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program cost."""

    wall: float  #: seconds
    processor: float  #: seconds, its children included
    memory: float  #: MiB at the peak


def measure(arguments: list[str]) -> Cost:
    """Run a program to its end and return its cost.

    Raises:
        SystemExit: the program failed.
    """
    start = time.perf_counter()
    child = os.posix_spawn(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{arguments} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20)


def median(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "processor", "memory")))


def fan_out(folder: Path, number: int, runs: int) -> list[tuple[str, Cost]]:
    """Measure thirty variants in RSS and Atom, all entries in every feed."""
    publication = write_publication(folder, number, FAN_OUT)
    programs = {
        "feedgen, plain": [sys.executable, str(HERE / "peer_feedgen.py"), str(publication), str(folder / "peer")],
        "irfeed build": [sys.executable, "-m", "irfeed", "build", str(publication), "--now", "2026-11-01T00:00:00Z"],
        "irfeed build, nothing changed": [],
    }
    costs: dict[str, list[Cost]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, arguments in programs.items():
            if arguments:
                shutil.rmtree(folder / "peer", ignore_errors=True)
                shutil.rmtree(publication / "public", ignore_errors=True)
                shutil.rmtree(publication / ".irfeed", ignore_errors=True)
            costs[name].append(measure(arguments or programs["irfeed build"]))
    return [(name, median(some)) for name, some in costs.items()]


def table(title: str, rows: list[tuple[str, Cost]]) -> str:
    """Return the rows as a Markdown table, each figure beside its ratio to the first row."""
    peer = rows[0][1]
    lines = [f"### {title}\n", "| program | wall s | ratio | processor s | memory MiB | ratio |", "| --- " * 6 + "|"]
    for name, cost in rows:
        lines.append(
            f"| {name} | {cost.wall:.2f} | {cost.wall / peer.wall:.3f} | {cost.processor:.2f} "
            f"| {cost.memory:.0f} | {cost.memory / peer.memory:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Run the benchmarks and print their tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="irfeed-bench-") as folder:
        rows = fan_out(Path(folder), arguments.records, arguments.runs)
    print(table(f"Fan-out: {arguments.records} records, 30 variants, RSS and Atom", rows))


if __name__ == "__main__":
    main()
