"""The entries that documents need and that are not in the store yet: read again, and rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path as FilePath
from typing import NamedTuple

from irfeed.building.changes import PlannedDocument
from irfeed.building.entry_store import EntryStores
from irfeed.building.index import ArticleRow, open_rows
from irfeed.building.reading import ArticleReader, LinesFile, Rendered, Renderer, Wanted
from irfeed.building.request import Thresholds
from irfeed.building.workers import sharing
from irfeed.errors import InvalidEntryError
from irfeed.findings import Place, has_errors
from irfeed.model.publication import Publication
from irfeed.model.record import Path, Spot


class _Missing(NamedTuple):
    """An entry to render: the number of its article, and the forms that are missing."""

    number: int
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class ArticleSource:
    """Where articles are read again."""

    publication: Publication
    index: FilePath
    files: Mapping[str, LinesFile]  #: those that can be read line by line
    now: datetime
    thresholds: Thresholds


def render_missing(
    documents: Sequence[PlannedDocument],
    visible: Sequence[ArticleRow],
    stores: EntryStores,
    source: ArticleSource,
    processes: int,
    tell: Callable[[int, int], None],
) -> int:
    """Render the entries that `documents` need and that are not in `stores`, into these; return their number.

    Args:
        documents: to be made.
        visible: all articles that can be seen.
        stores: of what was rendered.
        source: of the articles.
        processes: how many share the work, where there is enough of it.
        tell: told how many entries of how many are rendered.

    Raises:
        OutsideError: an article was changed meanwhile, or the disk is full.
        InvalidEntryError: an entry breaks a rule.
    """
    missing = list(_missing(documents, visible, stores))
    size = source.thresholds.task_articles
    tasks = (missing[at : at + size] for at in range(0, len(missing), size))
    done = 0
    with sharing(
        processes if len(missing) >= source.thresholds.shared_articles else 1, _begin, source, stores.folder
    ) as workers:
        for numbers, rendered in workers.results(tasks):
            for number, one in zip(numbers, rendered, strict=True):
                if one.feeds is not None:
                    stores.feeds[number] = one.feeds
                if one.pages is not None:
                    stores.pages[number] = one.pages
            done += len(numbers)
            tell(done, len(missing))
    return done


def _missing(
    documents: Sequence[PlannedDocument], visible: Sequence[ArticleRow], stores: EntryStores
) -> Iterator[_Missing]:
    in_feeds = _entries_of(one for one in documents if one.format is not None)
    on_pages = _entries_of(one for one in documents if one.format is None)
    for row in visible:
        feeds = row.id in in_feeds and stores.feeds[row.number] is None
        pages = row.id in on_pages and stores.pages[row.number] is None
        if feeds or pages:
            yield _Missing(row.number, Wanted(feeds, pages))


def _entries_of(documents: Iterator[PlannedDocument]) -> AbstractSet[str]:
    return {id_ for one in documents for id_ in one.entries}


_Task = Sequence[_Missing]


@contextmanager
def _begin(
    source: ArticleSource, store: FilePath
) -> Iterator[Callable[[_Task], tuple[Sequence[int], Sequence[Rendered]]]]:
    with (
        closing(open_rows(source.index)) as rows,
        closing(ArticleReader(source.publication, source.files)) as reader,
        closing(Renderer(source.publication, store, source.now)) as renderer,
    ):

        def work(task: _Task) -> tuple[Sequence[int], Sequence[Rendered]]:
            wanted = dict(task)
            numbers: list[int] = []
            rendered: list[Rendered] = []
            placed = list(rows.placed(list(wanted)))
            told = rows.translations(source.now, {one.story for one in placed if one.story is not None})
            for place in placed:
                others = [one for one in told.get(place.story or "", ()) if one.id != place.id]
                # What is found in its body was told when it was read first.
                one = renderer.render(reader.article(place), wanted[place.number], _nowhere, others)
                if has_errors(one.findings):
                    raise InvalidEntryError("An entry breaks a rule", {place.id: one.findings[-1]})
                numbers.append(place.number)
                rendered.append(one)
            renderer.flush()
            return numbers, rendered

        yield work


def _nowhere(_path: Path, _spot: Spot | None = None) -> Place:
    return Place("")
