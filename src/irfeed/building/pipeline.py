"""The main job on one screen: records in, proven feeds out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from irfeed.assemble.news_sitemap import MOST_ARTICLES, News
from irfeed.building.changes import changes_since, digests_of
from irfeed.building.documents import DocumentInputs, make_documents
from irfeed.building.entry_store import EntryStores, entry_stores
from irfeed.building.guarding import guard_findings
from irfeed.building.index import AVAILABLE, ArticleRow, Index, KnownDocument, mark_of_document, write_findings
from irfeed.building.judging import ignored_codes, kinds
from irfeed.building.missing_entries import ArticleSource, render_missing
from irfeed.building.proof import Proof, proven_in, remember_proven
from irfeed.building.reading import Reading, ReadingContext, judge_all, judge_dates, read_records
from irfeed.building.request import BuildObserver, BuildRequest, BuildResult, LeftOut
from irfeed.building.unchanged import LastBuild, forget_last_build, keep_last_build
from irfeed.errors import InvalidEntryError
from irfeed.findings import files_in, has_errors, in_order, wanted
from irfeed.load import SourcesContext
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import Publication
from irfeed.pages.web import pages_of, web_documents, words_of
from irfeed.plan import ArticleFields, ArticleState, by_standing, plan_standing, state_of
from irfeed.publish import (
    MANIFEST,
    NewGeneration,
    WrittenDocument,
    begin_generation,
    begin_trial,
)

if TYPE_CHECKING:
    from irfeed.pages import Pages


#: The name, in the index, of what is proven.
_PROVEN: Final = "proven"

_LOOK: Final[ArticleFields[ArticleRow]] = ArticleFields(
    attrgetter("kind"), attrgetter("month"), attrgetter("updated_at")
)


@dataclass(frozen=True, slots=True)
class PlannedFeeds:
    """The articles and the feeds that they make, at one moment."""

    standings: Mapping[ArticleState, Sequence[ArticleRow]]
    plans: Sequence[FeedPlan]
    digests: Mapping[str, bytes]  #: of each document, by its path
    before: Mapping[str, KnownDocument]  #: the documents of the last build, by their paths

    @property
    def visible(self) -> Sequence[ArticleRow]:
        """The articles that can be seen, in their order."""
        return self.standings[ArticleState.VISIBLE]


def make(
    publication: Publication, request: BuildRequest, index: Index, since: int, observer: BuildObserver
) -> BuildResult:
    """Read what was written since the last build, make the documents that this changes, and publish, or say why not.

    Raises:
        IrfeedError: the world outside, or irfeed itself, failed; the published feeds are as they were.
    """
    ignored_codes(publication)  # a wrong one is told before anything is read
    forget_last_build(index)
    with entry_stores(index.file.parent) as stores:
        remember_proven(stores.folder, index.setting(_PROVEN))
        result = _made(publication, request, index, stores, since, observer)
        index.keep(_PROVEN, proven_in(stores.folder))
    return result


def _made(
    publication: Publication,
    request: BuildRequest,
    index: Index,
    stores: EntryStores,
    since: int,
    observer: BuildObserver,
) -> BuildResult:
    with observer.timings.stage("read"):
        reading = _read(publication, request, index, stores, since, observer)
        together = judge_all(index, publication, reading.locator, complete=not files_in(reading.findings))
        together += judge_dates(index, reading.locator, request.now)
    while True:
        found = [*reading.findings, *in_order([*index.findings_of_records(), *together])]
        found = wanted([*found, *index.findings_of_bodies(request.now)], publication.records.ignore)
        index.refuse(request.now)
        index.settle()
        said = BuildResult(None, found, index.rejected())
        if has_errors(found) and not request.keep_going:
            return said
        try:
            return _published(publication, request, index, reading, said, observer)
        except InvalidEntryError as error:  # none of what was made was published
            reading.blame(index, error.found)


def _published(
    publication: Publication,
    request: BuildRequest,
    index: Index,
    reading: Reading,
    said: BuildResult,
    observer: BuildObserver,
) -> BuildResult:
    """Make all documents that are not made yet, and put them in force; or say why not.

    Raises:
        InvalidEntryError: entries of some articles are not right.
    """
    with _new_generation(request) as generation:
        with observer.timings.stage("plan"):
            arranged = _arrange(publication, request, index)
        with observer.timings.stage("make"):
            pages = _make_documents(publication, request, index, reading, arranged, generation, observer)
        with observer.timings.stage("compare"):
            place_of = partial(reading.place_of, index)
            refusals = guard_findings(generation, publication, request, arranged.standings, place_of)
        if has_errors(refusals):
            return replace(said, findings=[*said.findings, *refusals])
        with observer.timings.stage("list"):
            proof = Proof(publication, request.now, reading.context.stores.folder)
            for document in _web_documents(publication, index, arranged, pages):
                if not generation.stands(document):  # what stands was proven when it was put there
                    proof.document(document)
                generation.add(document)
        with observer.timings.stage("publish"):
            adopt = request.adopt
            put = partial(generation.put, adopt=adopt, replacing=request.replacing or not adopt)
            outcome = generation.outcome(adopt=adopt) if request.check_only else put()
    observer.timings.count("written", len(outcome.written))
    said = replace(said, left_out=_left_out(arranged, index, reading))
    with observer.timings.stage("keep"):
        _keep(index, request, arranged, generation, reading, said)
    return replace(said, outcome=outcome, findings=[*said.findings, *refusals])


def _left_out(arranged: PlannedFeeds, index: Index, reading: Reading) -> LeftOut:
    """Return how many articles are in no feed."""
    standings = arranged.standings
    held_back = standings[ArticleState.EMBARGOED]
    return LeftOut(
        drafts=len(standings[ArticleState.DRAFT]) + index.unfinished(),
        held_back=len(held_back),
        until=min((row.published_at for row in held_back), default=None),
        withdrawn=len(standings[ArticleState.WITHDRAWN]),
        expired=len(standings[ArticleState.EXPIRED]),
        unread=len(files_in(reading.findings)),
    )


def _new_generation(request: BuildRequest) -> AbstractContextManager[NewGeneration]:
    return (
        begin_trial(request.output) if request.check_only else begin_generation(request.output, durable=request.durable)
    )


def _read(
    publication: Publication,
    request: BuildRequest,
    index: Index,
    stores: EntryStores,
    since: int,
    observer: BuildObserver,
) -> Reading:
    around = SourcesContext(
        *(publication, request.environment, kinds()),
        remember=not request.check_only,
        cached=request.cached,
    )
    shown_as = request.records_shown_as(publication)
    context = ReadingContext(
        *(publication, shown_as, around, since, request.processes, request.thresholds, stores, request.now),
        given=request.records,
    )
    reading = read_records(index, context)
    observer.timings.count("read", reading.records)
    return reading


def _arrange(publication: Publication, request: BuildRequest, index: Index) -> PlannedFeeds:
    standings = _standings(index, request.now)
    plans = plan_standing(publication, standings, _LOOK)
    digests = dict(digests_of(plans, standings[ArticleState.VISIBLE], pages=publication.feeds.pages))
    return PlannedFeeds(standings, plans, digests, index.documents())


def _standings(index: Index, now: datetime) -> Mapping[ArticleState, Sequence[ArticleRow]]:
    """Return the articles by how they stand at `now`; of most of them a look at one number tells."""
    at = now.timestamp()

    def stands(row: ArticleRow) -> ArticleState:
        return ArticleState.VISIBLE if row.fate is AVAILABLE and row.published_at <= at else state_of(row, now)

    return by_standing(index.rows(), stands)


def _make_documents(
    publication: Publication,
    request: BuildRequest,
    index: Index,
    reading: Reading,
    arranged: PlannedFeeds,
    generation: NewGeneration,
    observer: BuildObserver,
) -> Pages | None:
    """Make the feeds and their pages, as far as they are not made yet; return what makes pages, if there are any."""
    shown = [plan for plan in arranged.plans if plan.is_shown]
    pages = pages_of(shown, publication, words_of(publication)) if publication.feeds.pages else None
    changes = changes_since(arranged.before, arranged.plans, arranged.digests, generation.output)
    for listed in changes.unchanged:
        generation.take(WrittenDocument(listed, changed=False))
    documents, stores, now = changes.to_make, reading.context.stores, request.now
    source = ArticleSource(publication, index.file, reading.lines_files(), now, request.thresholds)
    missing = render_missing(documents, arranged.visible, stores, source, request.processes, observer.tell)
    folder = generation.folder(one.path for one in documents) if documents else generation.output
    ingredients = DocumentInputs(
        publication, index.file, now, stores, pages, folder, generation.output, request.thresholds
    )
    with generation.explaining():
        make_documents(documents, arranged.visible, ingredients, request.processes, generation.take)
    observer.timings.count("rendered", reading.rendered + missing)
    observer.timings.count("documents", len(documents))
    return pages


def _web_documents(
    publication: Publication, index: Index, arranged: PlannedFeeds, pages: Pages | None
) -> Iterable[Document]:
    shown = [plan for plan in arranged.plans if plan.is_shown]
    members = {id_ for plan in shown for id_ in plan.members}
    newest = list(islice((row for row in arranged.visible if row.id in members), MOST_ARTICLES)) if pages else []
    faces = index.faces([row.number for row in newest])
    news = [News(*faces[row.number], row.language, row.published, row.updated) for row in newest]
    return web_documents(shown, publication, news, words_of(publication), pages)


def _keep(
    index: Index,
    request: BuildRequest,
    arranged: PlannedFeeds,
    generation: NewGeneration,
    reading: Reading,
    said: BuildResult,
) -> None:
    """Keep what the next build may ask: of what every document was made, and how long all of this holds."""
    made = {
        one.path: KnownDocument(
            one, arranged.digests.get(one.path, b""), mark_of_document(f"{generation.output}/{one.path}")
        )
        for one in generation.listed
    }
    index.forget_documents(arranged.before.keys() - made.keys())
    index.keep_documents(one for path, one in made.items() if arranged.before.get(path) != one)
    since, until = index.span(request.now)
    walked = write_findings(reading.walked) or ""
    written = write_findings(said.findings) or "[]"
    if not has_errors(said.findings) and request.records is None:  # of these it cannot be seen that they are the same
        manifest = mark_of_document(f"{generation.output}/{MANIFEST}")
        keep_last_build(
            index,
            LastBuild(
                str(request.output),
                since,
                until,
                walked,
                written,
                said.rejected,
                len(made) + 1,
                manifest,
                said.left_out,
            ),
        )
