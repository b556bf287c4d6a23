"""Writes docs/explanation/performance.md: the template's prose, with the tables filled in."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import tables
from installing import Peers
from results import Result

TEMPLATE = Path(__file__).with_name("performance.md.in")
PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "performance.md"
QUICK = "**These figures come from a trial run with few records. They mean nothing.**"
_MADE = "<!-- Made by benchmarks/run.py --write; prose is changed in benchmarks/performance.md.in. -->\n\n"
_LIBRARIES = ("lxml", "nh3")


def fill(template: str, results: Sequence[Result], peers: Peers, *, quick: bool) -> str:
    """Return the page: `template` with the machine, the goals and the figures in the places that it names."""
    parts = {
        "machine": "\n".join(f"- {line}" for line in machine(peers)),
        "goals": tables.goals(goal for result in results for goal in result.goals),
        "figures": "\n\n".join(map(tables.result, results)),
        "quick": QUICK if quick else "",
    }
    for name, content in parts.items():
        template = template.replace(f"<!-- {name} -->\n", f"{content}\n" if content else "")
    return _MADE + template


def machine(peers: Peers) -> list[str]:
    """Return what the figures were measured on and with."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return [
        f"{os.cpu_count()} processors ({_processor()}), {platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}; irfeed {version('irfeed')} with {libraries}",
        "Peers: " + (", ".join(peers.versions()) or "none"),
        *(f"Missing: {line}" for line in peers.missing),
    ]


def _processor() -> str:
    """Return the name that the processor gives itself."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "unknown")
