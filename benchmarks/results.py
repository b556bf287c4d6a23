"""What a job is given, and what it comes to: rows of figures, and goals that hold or do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from installing import Peers
from measuring import Row


@dataclass(frozen=True, slots=True)
class Setting:
    """What every job is given."""

    folder: Path  #: on a real disk; the job may fill it
    records: int | None  #: how many, where the job should not choose itself
    runs: int | None  #: how many, where the job should not choose itself
    peers: Peers
    million: bool = False  #: measure a million records too


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, and whether what was measured reaches it."""

    what: str
    measured: str
    goal: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What a job came to."""

    title: str
    how_to_read: str  #: a sentence
    rows: list[Row]
    goals: list[Goal] = field(default_factory=list)


def faster(what: str, ours: float, theirs: float, goal: float) -> Goal:
    """Return the goal that they take `goal` times our time, or more."""
    return Goal(what, f"{theirs / ours:.1f}× as fast", f"at least {goal:g}×", theirs / ours >= goal)


def within(what: str, ours: float, theirs: float, goal: float) -> Goal:
    """Return the goal that ours is `goal` times theirs at most."""
    return Goal(what, f"{ours / theirs:.2f}×", f"at most {goal:g}×", ours <= theirs * goal)


def smaller(what: str, ours: float, theirs: float, part: int) -> Goal:
    """Return the goal that our memory is under one `part`-th of theirs."""
    return Goal(what, f"1/{theirs / ours:.1f} of its memory", f"under 1/{part}", ours * part < theirs)


def percent(what: str, ours: float, theirs: float, goal: float) -> Goal:
    """Return the goal that ours is under `goal` per cent of theirs."""
    share = 100 * ours / theirs
    return Goal(what, f"{share:.2f} %", f"under {goal:g} %", share < goal)


def below(what: str, measured: float, goal: float, unit: str) -> Goal:
    """Return the goal that a figure is under `goal`."""
    return Goal(what, f"{measured:,.0f} {unit}", f"under {goal:,.0f} {unit}", measured < goal)
