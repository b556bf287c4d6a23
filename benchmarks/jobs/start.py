"""Start: what the shortest commands take beside Python itself."""

from __future__ import annotations

import sys

from builds import COMMAND
from measuring import Program, measure_all
from records import write_publication
from results import Result, Setting, within

PYTHON = "python -c pass"
VERSION = "irfeed --version"
VALIDATE = "irfeed validate, ten records"


def measure(setting: Setting) -> Result:
    """Measure them in turn, many times, since each is short."""
    publication = write_publication(setting.folder, 10, "")
    programs = [
        Program(PYTHON, [sys.executable, "-c", "pass"]),
        Program(VERSION, [COMMAND, "--version"]),
        Program(VALIDATE, [COMMAND, "validate", str(publication)]),
    ]
    rows = measure_all(programs, 4 * setting.runs + 1 if setting.runs else 21)
    costs = {row.program: row.cost for row in rows}
    return Result(
        "Start",
        "Bare Python is the floor: what is above it, irfeed imports and does.",
        rows,
        [
            within(f"{VERSION}, to bare Python", costs[VERSION].wall, costs[PYTHON].wall, 2.5),
            within(f"{VALIDATE}, to bare Python", costs[VALIDATE].wall, costs[PYTHON].wall, 6),
        ],
    )
