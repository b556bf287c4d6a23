"""Measures irfeed beside its peers, on the same records, in one run, and tells which goals hold: `make bench`.

Records and output lie in a folder of their own under TMPDIR, which should be on a real disk; it is removed in the end.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import page
import tables
from installing import Peers, install
from jobs import cores, departments, fan_out, memory, newsroom, one_feed, sections, start
from results import Result, Setting

JOBS: dict[str, Callable[[Setting], Result]] = {
    "fan-out": fan_out.measure,
    "sections": sections.measure,
    "one-feed": one_feed.measure,
    "newsroom": newsroom.measure,
    "cores": cores.measure,
    "departments": departments.measure,
    "memory": memory.measure,
    "start": start.measure,
}
WITH_PEERS = {"fan-out", "sections", "one-feed"}
_QUICK_RECORDS = 300


def main() -> None:
    """Run the jobs, print their tables, and write the page if that is asked for."""
    arguments = _arguments()
    peers = install() if WITH_PEERS.intersection(arguments.only) else Peers()
    results: list[Result] = []
    for name in arguments.only:
        print(f"{name}:", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="irfeed-bench-") as folder:
            setting = Setting(Path(folder), arguments.records, arguments.runs, peers, arguments.million)
            results.append(JOBS[name](setting))
        print(tables.result(results[-1]), end="\n\n", flush=True)
    print("\n".join(page.machine(peers)), end="\n\n")
    print(tables.goals(goal for result in results for goal in result.goals))
    if arguments.quick:
        print(f"\n{page.QUICK}")
    if arguments.write:
        content = page.fill(page.TEMPLATE.read_text("utf-8"), results, peers, quick=arguments.quick)
        arguments.write.write_text(content, "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=_jobs, default=list(JOBS), help=f"jobs, with commas between: {', '.join(JOBS)}")
    parser.add_argument("--records", type=int, help="records of every job; default: 10,000 or 100,000, as the job says")
    parser.add_argument("--runs", type=int, help="runs of every program; default: five, but three of cores")
    parser.add_argument("--quick", action="store_true", help="few records, one run: does all of it work?")
    parser.add_argument("--million", action="store_true", help="measure the memory of a million records too")
    parser.add_argument(
        "--write",
        type=Path,
        nargs="?",
        const=page.PAGE,
        metavar="PATH",
        help=f"write the page; default: {page.PAGE.name}",
    )
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.records = arguments.records or _QUICK_RECORDS
        arguments.runs = arguments.runs or 1
    return arguments


def _jobs(text: str) -> Sequence[str]:
    names = text.split(",")
    if unknown := set(names) - set(JOBS):
        raise argparse.ArgumentTypeError(f"there is no job {', '.join(sorted(unknown))}")
    return names


if __name__ == "__main__":
    main()
