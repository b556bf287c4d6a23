"""Articles -> proven entries: each rendered and judged once, in as many processes as it is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain, islice

from irfeed.model import FeedPlan
from irfeed.proof import prove_entries
from irfeed.publication import Publication
from irfeed.render import Job, Options, Rendered, render

#: What a process takes at a time: large enough that handing it over costs little.
_BATCH = 200


def make_entries(jobs: Iterable[Job], head: FeedPlan, publication: Publication, processes: int) -> Iterator[Rendered]:
    """Yield what became of each job, in their order; the results do not depend on the number of processes.

    Args:
        jobs: the articles.
        head: any plan of the publication, under whose head entries are judged.
        publication: whose articles they are.
        processes: how many share the work.

    Raises:
        OwnFaultError: an entry breaks a rule of `irfeed check`.
    """
    work = partial(make_batch, head=head, publication=publication)
    if processes == 1:
        yield from chain.from_iterable(map(work, _batches(jobs)))
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from chain.from_iterable(pool.map(work, _batches(jobs)))


def make_batch(jobs: Iterable[Job], head: FeedPlan, publication: Publication) -> list[Rendered]:
    """Render and judge some articles.

    Raises:
        OwnFaultError: an entry breaks a rule of `irfeed check`.
    """
    options = Options.of(publication)
    made = [render(job, options, publication.feeds.formats) for job in jobs]
    prove_entries({one.entry.article.id: one.fragments for one in made}, head, publication)
    return made


def _batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    rest = iter(jobs)
    while batch := list(islice(rest, _BATCH)):
        yield batch
