"""The sweep: units are shared out; what is longer than a unit grows here, in order."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from irfeed.crew import crew
from irfeed.findings import Finding
from irfeed.index import Row
from irfeed.publish import Made
from irfeed.sweep.agenda import Agenda
from irfeed.sweep.growth import Growth
from irfeed.sweep.units import Unit, is_long, units_of
from irfeed.sweep.worker import Task, UnitDone, Worker

#: From so many articles to render on, more than one process is worth its start.
MANY: Final = 500


@dataclass(slots=True)
class Swept:
    """What was done in a sweep."""

    rendered: int = 0
    faultless: array[int] = field(default_factory=lambda: array("q"))  #: numbers, as in a unit; there may be millions
    findings: list[tuple[int, Sequence[Finding]]] = field(default_factory=list)  #: of the other bodies, by number


def sweep(
    agenda: Agenda,
    visible: Sequence[Row],
    task: Task,
    processes: int,
    take: Callable[[Made], None],
    tell: Callable[[int, int], None],
) -> Swept:
    """Make every document of `agenda`, and hand each to `take` as soon as it is made.

    Args:
        agenda: what is to be made.
        visible: all articles that can be seen, in their order.
        task: what it is made with.
        processes: how many share the work, where there is enough of it.
        take: takes the documents.
        tell: told how many articles of how many are rendered.

    Raises:
        IrfeedError: nothing more can be made.
        OSError: a document cannot be written.
    """
    units = list(units_of(agenda, visible, task.publication))
    wanted = sum(len(unit.rendered) for unit in units)
    swept = Swept()
    long = [making for making in agenda.makings if is_long(making.plan)]
    growth = Growth(long, task.publication, task.pages, task.folder, task.output)
    with crew(processes if wanted >= MANY else 1, _begin, task) as workers:
        for done in workers.results(units):
            swept.rendered += done.rendered
            swept.faultless.extend(done.faultless)
            swept.findings += done.findings
            for made in done.made:
                take(made)
            for part in done.parts:
                growth.add(part.id, part.fragments, part.looks)
            growth.flush()
            tell(swept.rendered, wanted)
    for made in growth.finished():
        take(made)
    return swept


@contextmanager
def _begin(task: Task) -> Iterator[Callable[[Unit], UnitDone]]:
    with Worker(task) as worker:
        yield worker.work
