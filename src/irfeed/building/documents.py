"""Documents, made of a head, the entries that wait in the store, and a tail; shared out to processes."""

from __future__ import annotations

import gc
from array import array
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from irfeed.building.changes import PlannedDocument
from irfeed.building.entry_store import EntryReader, EntryStores
from irfeed.building.index import ArticleRow, open_rows
from irfeed.building.open_documents import EntrySources, OpenFeed, OpenPage, StoredEntry
from irfeed.building.proof import Proof
from irfeed.building.request import Thresholds
from irfeed.building.workers import sharing
from irfeed.model.publication import Publication
from irfeed.publish import WrittenDocument
from irfeed.render import TranslationLinks

if TYPE_CHECKING:
    from irfeed.pages import Pages


@dataclass(frozen=True, slots=True)
class DocumentInputs:
    """What documents are made of and with, beside their plans."""

    publication: Publication
    index: Path
    now: datetime
    stores: EntryStores
    pages: Pages | None
    folder: Path  #: where documents are made
    output: Path  #: where those are that were published
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class DocumentTask:
    """Documents that are made together, as they have many entries in common."""

    documents: Sequence[PlannedDocument]
    numbers: array[int]  #: of the articles whose entries they have, in order


def make_documents(
    documents: Sequence[PlannedDocument],
    visible: Sequence[ArticleRow],
    ingredients: DocumentInputs,
    processes: int,
    take: Callable[[WrittenDocument], None],
) -> None:
    """Make every one of `documents`, all of whose entries are in the store, and hand each to `take`.

    Args:
        documents: to be made.
        visible: all articles that can be seen, in their order.
        ingredients: what they are made of.
        processes: how many share the work, where there is enough of it.
        take: takes what was made.

    Raises:
        InternalError: what stands around the entries of a document breaks a rule.
        ConfigurationError: the publication's template of a page is wrong.
        OSError: the disk is full, or failed.
    """
    thresholds = ingredients.thresholds
    processes = processes if sum(len(one.entries) for one in documents) >= thresholds.shared_entries else 1
    with sharing(processes, _begin, ingredients) as workers:
        for made in workers.results(document_tasks(documents, visible, processes, thresholds.task_entries)):
            for one in made:
                take(one)


def document_tasks(
    documents: Iterable[PlannedDocument], visible: Sequence[ArticleRow], parts: int, month_entries: int
) -> Iterator[DocumentTask]:
    """Share documents out: those of a month go together, the others go into `parts` of about as many entries each.

    Args:
        documents: to be made.
        visible: all articles that can be seen, in their order.
        parts: how many.
        month_entries: months go together up to so many entries in their documents.
    """
    position = {row.id: at for at, row in enumerate(visible)}
    for some in _shares(documents, parts, month_entries):
        positions = sorted({position[id_] for one in some for id_ in one.entries})
        yield DocumentTask(some, array("q", [visible[at].number for at in positions]))


def _shares(documents: Iterable[PlannedDocument], parts: int, month_entries: int) -> Iterator[list[PlannedDocument]]:
    months: defaultdict[str, list[PlannedDocument]] = defaultdict(list)
    for one in documents:
        months[one.plan.archive or ""].append(one)
    long = sorted(months.pop("", ()), key=_kinship)
    ends = list(accumulate(len(one.entries) for one in long))
    shares: dict[int, list[PlannedDocument]] = {}
    for one, end in zip(long, ends, strict=True):
        middle = end - len(one.entries) / 2
        shares.setdefault(int(middle * parts / (ends[-1] + 1)), []).append(one)
    yield from shares.values()
    share: list[PlannedDocument] = []
    size = 0
    for _, some in sorted(months.items(), reverse=True):
        share += some
        size += sum(len(one.entries) for one in some)
        if size >= month_entries:
            yield share
            share, size = [], 0
    if share:
        yield share


def _kinship(document: PlannedDocument) -> tuple[str, str, str]:
    """Bring together what has the same entries, in the same form."""
    plan = document.plan
    return document.format.value if document.format else "", plan.variant.language or "", plan.path


@contextmanager
def _begin(ingredients: DocumentInputs) -> Iterator[Callable[[DocumentTask], Sequence[WrittenDocument]]]:
    gc.freeze()  # workers look for garbage after each task: not in what a build holds, which processes share untouched
    try:
        with closing(Assembler(ingredients)) as assembler:
            yield assembler.work
    finally:
        gc.unfreeze()


class Assembler:
    """Puts documents together in one process."""

    def __init__(self, ingredients: DocumentInputs) -> None:
        self._ingredients = ingredients
        self._rows = open_rows(ingredients.index)
        self._proof = Proof(ingredients.publication, ingredients.now, ingredients.stores.folder)
        self._sources = EntrySources(
            self._proof,
            TranslationLinks(),
            EntryReader(ingredients.stores.feeds),
            EntryReader(ingredients.stores.pages),
            ingredients.pages.entries if ingredients.pages is not None else None,
        )

    def close(self) -> None:
        """Close all files."""
        for one in (self._rows, self._sources.feeds, self._sources.pages):
            one.close()

    def work(self, task: DocumentTask) -> Sequence[WrittenDocument]:
        """Make the documents of a task."""
        opened = deque(self._open(document) for document in task.documents)
        wanted = _by_entry(task.documents, opened)
        size = self._ingredients.thresholds.batch_articles
        for at in range(0, len(task.numbers), size):
            for entry in self._entries(task.numbers[at : at + size]):
                for one in wanted[entry.id]:
                    one.add(entry)
            for one in opened:
                one.flush()
        made = []
        while opened:
            made.append(opened.popleft().finish())
        gc.collect()  # templates leave cycles with all that was on a page, which would pile up for many tasks
        return made

    def _open(self, document: PlannedDocument) -> OpenFeed | OpenPage:
        of = self._ingredients
        if document.format is not None:
            return OpenFeed(document.plan, document.format, self._proof, of.folder, of.output)
        assert of.pages is not None  # noqa: S101 - pages are only planned where they are wanted
        return OpenPage(document.plan, of.pages, of.folder, of.output)

    def _entries(self, numbers: Sequence[int]) -> Iterator[StoredEntry]:
        known = self._rows.stories(numbers)
        told = self._rows.translations(self._ingredients.now, {story for _, story in known.values() if story})
        for number in numbers:
            id_, story = known[number]
            yield StoredEntry(number, id_, told.get(story or "", ()), self._sources)


def _by_entry(
    documents: Sequence[PlannedDocument], opened: Iterable[OpenFeed | OpenPage]
) -> Mapping[str, tuple[OpenFeed | OpenPage, ...]]:
    """Return which documents each entry goes into, by its id."""
    wanted: dict[str, tuple[OpenFeed | OpenPage, ...]] = {}
    shared: dict[tuple[OpenFeed | OpenPage, ...], tuple[OpenFeed | OpenPage, ...]] = {}
    for document, one in zip(documents, opened, strict=True):
        for id_ in document.entries:
            into = (*wanted.get(id_, ()), one)
            wanted[id_] = shared.setdefault(into, into)  # most entries go where others go
    return wanted
