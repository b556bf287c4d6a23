"""The sweep: units are worked on side by side, then the documents that are longer than a unit."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace

from irfeed.findings import Finding
from irfeed.index import Row
from irfeed.publish import Made
from irfeed.sweep.agenda import Agenda
from irfeed.sweep.growth import Growth
from irfeed.sweep.shares import Share, shares_of
from irfeed.sweep.units import Unit, is_long, units_of
from irfeed.sweep.worker import Assembler, Task, UnitDone, Worker
from irfeed.workers import sharing


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
    wanted = len({*agenda.unjudged, *[id_ for making in agenda.makings for id_ in making.plan.members]})
    swept = Swept()
    long = [making for making in agenda.makings if is_long(making.plan)]
    pages = Growth([replace(one, formats=()) for one in long], task.publication, task.pages, task.folder, task.output)
    thresholds = task.thresholds
    units = units_of(agenda, visible, task.publication, task.spool, thresholds.unit_articles)
    with sharing(processes if wanted >= thresholds.shared_articles else 1, _units, task) as workers:
        for done in workers.results(units):
            swept.rendered += done.rendered
            swept.faultless.extend(done.faultless)
            swept.findings += done.findings
            for made in done.made:
                take(made)
            for part in done.parts:
                pages.add(part.id, {}, part.looks)
                if part.address is not None:
                    task.spool[part.number] = part.address
            tell(swept.rendered, wanted)
    for made in pages.finished():
        take(made)
    shares = list(shares_of(long, visible, processes, thresholds.shared_entries))
    with sharing(len(shares) or 1, _shares, task) as assemblers:
        for documents in assemblers.results(shares):
            for made in documents:
                take(made)
    return swept


@contextmanager
def _units(task: Task) -> Iterator[Callable[[Unit], UnitDone]]:
    gc.freeze()  # workers look for garbage after each unit: not in what a build holds, which processes share untouched
    try:
        with closing(Worker(task)) as worker:
            yield worker.work
    finally:
        gc.unfreeze()


@contextmanager
def _shares(task: Task) -> Iterator[Callable[[Share], Sequence[Made]]]:
    with closing(Assembler(task)) as assembler:
        yield assembler.work
