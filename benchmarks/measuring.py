"""Runs programs and says what they cost: wall time, processor time, and memory of the whole tree of processes."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

_PAUSE = 0.02  # seconds between two looks at memory
#: Source: proc_pid_smaps(5).
_KIBIBYTES = re.compile(r"^Pss: +([0-9]+) kB$", re.MULTILINE)
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program cost."""

    wall: float  #: seconds
    processor: float  #: seconds, its children included
    memory: float  #: MiB at the peak, all its processes together; pages that they share count once; 0: not of interest
    largest: float  #: MiB at the peak of its largest process


@dataclass(frozen=True, slots=True)
class Program:
    """A program that is measured, and what is put in order, unmeasured, before each run of it."""

    name: str
    arguments: Sequence[str]
    before: Callable[[], None] = lambda: None
    own_clock: bool = False  #: it prints its seconds itself, as JSON
    most: int = 1000  #: runs, where the job asks for more


@dataclass(frozen=True, slots=True)
class Row:
    """A program, and the medians of its runs."""

    program: str
    runs: int
    cost: Cost
    said: str = ""  #: the last line that it printed


def measure_all(programs: Sequence[Program], runs: int) -> list[Row]:
    """Run all programs in turn, `runs` times, so that what else the machine does meets all of them."""
    costs: dict[str, list[Cost]] = {program.name: [] for program in programs}
    said: dict[str, str] = {}
    for turn in range(runs):
        for program in programs:
            if turn < program.most:
                program.before()
                cost, said[program.name] = run(program)
                costs[program.name].append(cost)
                print(f"  {program.name}: {cost.wall:.2f} s", file=sys.stderr, flush=True)
    return [Row(name, len(some), median(some), said[name]) for name, some in costs.items()]


def run(program: Program) -> tuple[Cost, str]:
    """Run a program to its end; return its cost and the last line that it printed.

    Raises:
        SystemExit: the program failed.
    """
    os.sync()  # what the one before left for the disk to do is not this one's cost
    with tempfile.TemporaryFile() as output:
        cost, status = _run(program.arguments, output.fileno())
        output.seek(0)
        printed = output.read().decode(errors="replace")
    if status != 0:
        raise SystemExit(f"{' '.join(program.arguments)} failed:\n{printed}")
    if program.own_clock:
        own = json.loads(printed)
        return Cost(own["wall"], own["processor"], 0, 0), ""
    return cost, printed.strip().rpartition("\n")[2]


def measure(arguments: Sequence[str]) -> Cost:
    """Run a program to its end and return its cost.

    Raises:
        SystemExit: the program failed.
    """
    return run(Program(arguments[0], arguments))[0]


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in fields(Cost)))


def without(*paths: Path) -> Callable[[], None]:
    """Return what removes `paths`, files and folders, where they are."""

    def remove() -> None:
        for path in paths:
            shutil.rmtree(path, ignore_errors=True)

    return remove


def _run(arguments: Sequence[str], output: int) -> tuple[Cost, int]:
    redirect = [(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(arguments[0], list(arguments), _environment(), file_actions=redirect)
    tree = _Tree(child)
    tree.start()
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    tree.stop()
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    memory = max(tree.peak, largest)
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory / 2**20, largest / 2**20), status


class _Tree(threading.Thread):
    """Looks at the memory of a process and all below it, again and again. Without /proc it sees nothing."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0  #: bytes
        self._root = root
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(_PAUSE):
            self.peak = max(self.peak, _memory(self._root))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _environment() -> dict[str, str]:
    """Return the environment of programs: those of Python find their modules compiled, as installed ones are."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _memory(process: int) -> int:
    """Return the resident bytes of a process and all below it; 0 once it has gone.

    Pages that several processes share are parted among them (proc_pid_smaps(5), Pss), so that the sum counts each once.
    """
    folder = _PROC / str(process)
    try:
        own = _KIBIBYTES.search((folder / "smaps_rollup").read_text())
        children = [child for task in (folder / "task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return 0
    return (int(own[1]) * 1024 if own else 0) + sum(_memory(int(child)) for child in children)
