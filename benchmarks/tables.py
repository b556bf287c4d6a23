"""Results as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from measuring import Cost, Row
from results import Goal, Result


def goals(some: Iterable[Goal]) -> str:
    """Return the table of goals."""
    lines = ["| what | measured | goal | holds |", "| --- | --- | --- | --- |"]
    lines += [f"| {goal.what} | {goal.measured} | {goal.goal} | {'yes' if goal.holds else '**no**'} |" for goal in some]
    return "\n".join(lines)


def result(some: Result) -> str:
    """Return a job's title, its table of figures, and how to read it."""
    return f"### {some.title}\n\n{some.how_to_read}\n\n{figures(some.rows)}"


def figures(rows: Iterable[Row]) -> str:
    """Return the table of what programs cost."""
    lines = [
        "| program | runs | wall s | processor s | memory MiB | largest process MiB | it said |",
        "| --- | --: | --: | --: | --: | --: | --- |",
    ]
    for row in rows:
        cost = row.cost
        times = f"{seconds(cost.wall)} | {seconds(cost.processor)}"
        said = row.said.replace("|", "\\|")
        memory = f"{cost.memory:.0f} | {cost.largest:.0f}" if cost.memory else "– | –"
        lines.append(f"| {row.program} | {row.runs} | {times} | {memory} | {said} |")
    return "\n".join(lines)


def table(title: str, rows: Sequence[tuple[str, Cost]]) -> str:
    """Return the rows as a table, each figure beside its ratio to the first row."""
    peer = rows[0][1]
    lines = [f"### {title}\n", "| program | wall s | ratio | processor s | memory MiB | ratio |", "| --- " * 6 + "|"]
    for name, cost in rows:
        lines.append(
            f"| {name} | {cost.wall:.2f} | {cost.wall / peer.wall:.3f} | {cost.processor:.2f} "
            f"| {cost.memory:.0f} | {cost.memory / peer.memory:.2f} |"
        )
    return "\n".join(lines)


def seconds(time: float) -> str:
    """Return a time with as many places as it deserves."""
    return f"{time:.2f}" if time >= 1 else f"{time:.3f}"
