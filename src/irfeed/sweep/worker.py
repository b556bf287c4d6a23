"""What one process does: the articles of a unit, rendered, proven, and put into the documents that they complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from markupsafe import Markup

from irfeed.findings import Finding
from irfeed.index import open_rows
from irfeed.model import Format, Translation
from irfeed.plan import plan_feeds
from irfeed.proof import prove_entries
from irfeed.publication import Publication
from irfeed.publish import Made
from irfeed.reading import ArticleReader, LinesFile
from irfeed.render import Job, Options, Rendered, render
from irfeed.sweep.growth import Growth
from irfeed.sweep.units import Unit

if TYPE_CHECKING:
    from irfeed.assemble.page import Pages

#: How many articles are rendered before what they add to documents is written.
_BATCH: Final = 300


@dataclass(frozen=True, slots=True)
class Task:
    """What every unit of a sweep is made with."""

    publication: Publication
    index: Path
    files: Mapping[str, LinesFile]  #: whose lines are read again
    now: datetime
    folder: Path  #: where documents are made
    output: Path  #: where those that stand are
    pages: Pages | None


class Part(NamedTuple):  # a tuple, as a hundred thousand of them go from process to process
    """What an article adds to documents that are longer than its unit."""

    id: str
    fragments: Mapping[Format, bytes]
    looks: Mapping[str, Markup]  #: on pages, by their language


@dataclass(slots=True)
class UnitDone:
    """What became of a unit."""

    made: Sequence[Made] = ()
    rendered: int = 0
    faultless: list[int] = field(default_factory=list)  #: numbers of the articles in whose bodies nothing was found
    findings: list[tuple[int, Sequence[Finding]]] = field(default_factory=list)  #: of the other bodies, by number
    parts: list[Part] = field(default_factory=list)  #: in order


class Worker:
    """Works on one unit after the other."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._options = Options.of(task.publication)
        self._head = plan_feeds(task.publication, (), task.now)[0]
        self._rows = open_rows(task.index)
        self._reader = ArticleReader(task.publication, task.files)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._rows.close()
        self._reader.close()

    def work(self, unit: Unit) -> UnitDone:
        """Render the articles of a unit.

        Raises:
            OwnFaultError: an entry, or a document, breaks a rule.
            OutsideError: an article is not there any more.
            OSError: a document cannot be written.
        """
        task = self._task
        done = UnitDone()
        growth = Growth(unit.makings, task.publication, task.pages, task.folder, task.output)
        batch: list[tuple[int, Rendered]] = []
        for number, rendered in self._rendered(unit, growth):
            batch.append((number, rendered))
            if len(batch) == _BATCH:
                self._take(batch, unit, growth, done)
                growth.flush()
                batch.clear()
        self._take(batch, unit, growth, done)
        done.made = list(growth.finished())
        return done

    def _rendered(self, unit: Unit, growth: Growth) -> Iterator[tuple[int, Rendered]]:
        """Yield the wanted articles of a unit, with their numbers, each in the formats that it is wanted in."""
        told = self._rows.translations(self._task.now, unit.since, unit.until)
        every = self._task.publication.feeds.formats
        for number, id_, kept, file, start, length in self._rows.stand(unit.since, unit.until):
            if id_ in unit.rendered:
                article = self._reader.article(kept, file, start, length)
                others = _others(told.get(article.story or "", ()), id_)
                formats = every if id_ in unit.fragments else tuple(growth.formats(id_))
                yield number, render(Job(article, others), self._options, formats)

    def _take(self, batch: Sequence[tuple[int, Rendered]], unit: Unit, growth: Growth, done: UnitDone) -> None:
        """Prove some entries, and add them to what they are in."""
        prove_entries({one.entry.article.id: one.fragments for _, one in batch}, self._head, self._task.publication)
        for number, one in batch:
            id_ = one.entry.article.id
            looks = self._looks(one, {*growth.languages(id_), *unit.pages.get(id_, ())})
            done.rendered += 1
            if one.findings:
                done.findings.append((number, one.findings))
            else:
                done.faultless.append(number)
            growth.add(id_, one.fragments, looks)
            if id_ in unit.fragments or id_ in unit.pages:
                done.parts.append(Part(id_, one.fragments, looks))

    def _looks(self, one: Rendered, languages: set[str]) -> Mapping[str, Markup]:
        pages = self._task.pages
        return {} if pages is None else {language: pages.entry(one.entry, language) for language in languages}


def _others(tellers: Sequence[Translation], id_: str) -> tuple[Translation, ...]:
    """Return those who tell a story beside the article with the id."""
    return tuple(one for one in tellers if one.id != id_) if len(tellers) > 1 else ()
