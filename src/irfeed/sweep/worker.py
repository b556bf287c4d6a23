"""What one process does: articles rendered, proven, and put into the documents that they complete."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from irfeed.findings import Finding
from irfeed.index import Placed, open_rows
from irfeed.plan import plan_feeds
from irfeed.proof import prove_entries
from irfeed.publication import Publication
from irfeed.publish import Made
from irfeed.reading import ArticleReader, LinesFile
from irfeed.render import Job, Options, Rendered, render
from irfeed.spool import Address, Spool, SpoolWriter
from irfeed.sweep.growth import Growth
from irfeed.sweep.shares import Share
from irfeed.sweep.spooled import Spooled
from irfeed.sweep.units import Unit
from irfeed.thresholds import Thresholds

if TYPE_CHECKING:
    from irfeed.assemble.page import Pages


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
    spool: Spool
    thresholds: Thresholds


class Part(NamedTuple):  # a tuple, as a hundred thousand of them go from process to process
    """What an article adds to documents that are longer than its unit."""

    id: str
    number: int
    address: Address | None  #: where its fragments are, if any are needed that were not there before
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
        self._publication = task.publication
        self._options = Options.of(task.publication)
        self._head = plan_feeds(task.publication, (), task.now)[0]
        self._rows = open_rows(task.index)
        self._reader = ArticleReader(task.publication, task.files)
        self._writer = SpoolWriter(task.spool.folder)

    def close(self) -> None:
        """Close the index and all files."""
        for one in (self._rows, self._reader, self._writer):
            one.close()

    def work(self, unit: Unit) -> UnitDone:
        """Make what a unit completes, and render what others wait for.

        Raises:
            OwnFaultError: an entry, or a document, breaks a rule.
            OutsideError: an article is not there any more.
            OSError: a document cannot be written.
        """
        task = self._task
        done = UnitDone()
        growth = Growth(unit.makings, task.publication, task.pages, task.folder, task.output)
        placed = self._rows.placed(unit.since, unit.until)
        wanted = (one for one in placed if one.id in unit.rendered)
        while batch := list(islice(wanted, task.thresholds.batch_articles)):
            self._take(batch, unit, growth, done)
            growth.flush()
        self._writer.flush()
        done.made = list(growth.finished())
        gc.collect()  # templates leave cycles with all that was on a page, which would pile up for many units
        return done

    def _take(self, batch: Sequence[Placed], unit: Unit, growth: Growth, done: UnitDone) -> None:
        """Add some entries to what they are in."""
        rendered = self._rendered(batch, unit, growth)
        prove_entries({one.entry.article.id: one.fragments for _, one in rendered}, self._head, self._publication)
        for number, one in rendered:
            id_ = one.entry.article.id
            looks = self._looks(one, {*growth.languages(id_), *unit.pages.get(id_, ())})
            self._note(number, one, looks, unit, done)
            growth.add(id_, one.fragments, looks)

    def _rendered(self, batch: Sequence[Placed], unit: Unit, growth: Growth) -> list[tuple[int, Rendered]]:
        """Render some articles, each in the formats that it is wanted in; return them with their numbers."""
        told = self._rows.translations(self._task.now, {one.story for one in batch if one.story is not None})
        rendered: list[tuple[int, Rendered]] = []
        for place in batch:
            id_ = place.id
            article = self._reader.article(place)
            formats = self._publication.feeds.formats if id_ in unit.fragments else tuple(growth.formats(id_))
            others = tuple([one for one in told.get(place.story or "", ()) if one.id != id_])
            rendered.append((place.number, render(Job(article, others), self._options, formats)))
        return rendered

    def _note(self, number: int, one: Rendered, looks: Mapping[str, Markup], unit: Unit, done: UnitDone) -> None:
        """Note what was found in a body, and hand on what documents that are longer than the unit need."""
        done.rendered += 1
        if one.findings:
            done.findings.append((number, one.findings))
        else:
            done.faultless.append(number)
        id_ = one.entry.article.id
        address = None
        if id_ in unit.fragments:
            address = self._writer.add([(one.fragments[format_], b"") for format_ in self._publication.feeds.formats])
        if address or id_ in unit.pages:
            done.parts.append(Part(id_, number, address, looks))

    def _looks(self, one: Rendered, languages: set[str]) -> Mapping[str, Markup]:
        pages = self._task.pages
        return {} if pages is None else {language: pages.entry(one.entry, language) for language in languages}


class Assembler:
    """Puts together documents whose entries are in the spool."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._rows = open_rows(task.index)
        head = plan_feeds(task.publication, (), task.now)[0]
        self._spooled = Spooled(task.publication, task.spool, self._rows, head, task.now)

    def close(self) -> None:
        """Close the index and all files."""
        self._rows.close()
        self._spooled.close()

    def work(self, share: Share) -> Sequence[Made]:
        """Make the documents of a share.

        Raises:
            OwnFaultError: an entry, or a document, breaks a rule.
            OSError: a document cannot be written.
        """
        task = self._task
        growth = Growth(share.makings, task.publication, None, task.folder, task.output)
        size = task.thresholds.batch_articles
        for at in range(0, len(share.numbers), size):
            for id_, fragments in self._spooled.entries(share.numbers[at : at + size], growth.formats):
                growth.add(id_, fragments, {})
            growth.flush()
        return list(growth.finished())
