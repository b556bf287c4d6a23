"""The main job on one screen: records in, proven feeds out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from irfeed.assemble import documents_of, web_documents
from irfeed.entries import make_entries
from irfeed.findings import Finding, has_errors
from irfeed.harm import Built, harm_of
from irfeed.load import Around, Kinds, load_path, load_sources
from irfeed.plan import Standing, plan_feeds, standing_of, translations_of
from irfeed.proof import prove_documents, proven_lists
from irfeed.publication import Publication, Source
from irfeed.publish import Outcome, compare, publish
from irfeed.record import Record
from irfeed.render import Job, Options, Rendered, render
from irfeed.validate import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS, Accepted, validate

#: From this number of articles on, more than one process is worth its start.
MANY = 1000

#: Told (articles done, articles in all) while a build goes on.
Progress = Callable[[int, int], None]

#: How articles stand that subscribers were told are gone.
_RETIRED = frozenset({Standing.WITHDRAWN, Standing.EXPIRED})
_KINDS = Kinds(lists=LIST_FIELDS, nested=NESTED_FIELDS, dates=DATE_FIELDS)


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for."""

    now: datetime
    output: Path
    shown_as: str  #: how findings name the folder of the publication
    output_shown_as: str
    check_only: bool = False  #: write nothing, say what would change
    keep_going: bool = False  #: leave wrong records out rather than stop
    allowed: frozenset[str] = frozenset()  #: what subscribers may suffer this once; see irfeed.publish.ALLOWANCES
    adopt: bool = False  #: take over an output folder that irfeed did not make
    processes: int | None = None  #: how many render; None: one for each of `cores` where there are many articles
    cores: int = 1
    cached: bool = True  #: whether what was kept of sources by earlier builds may be used
    environment: Mapping[str, str] = field(default_factory=dict)  #: where sources find their secrets


@dataclass(frozen=True, slots=True)
class Judged:
    """The articles of a publication that may be published, and all that was found in its records."""

    accepted: Sequence[Accepted]
    findings: Sequence[Finding]
    rejected: int  #: records left out


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did, or would do; `outcome` is None if findings stopped it and nothing was written."""

    outcome: Outcome | None
    findings: Sequence[Finding]
    rejected: int


def build(publication: Publication, request: Request, tell: Progress) -> Result:
    """Build and publish every document of the publication, or say why not.

    Raises:
        IrfeedError: the world outside, or irfeed itself, failed; the published feeds are as they were.
    """
    judged = judge(
        publication,
        request.shown_as,
        environment=request.environment,
        remember=not request.check_only,
        cached=request.cached,
    )
    if has_errors(judged.findings) and not request.keep_going:
        return Result(None, judged.findings, judged.rejected)
    judged, rendered = render_visible(publication, judged, request, tell)
    if has_errors(judged.findings) and not request.keep_going:
        return Result(None, judged.findings, judged.rejected)
    plans = plan_feeds(publication, [one.article for one in judged.accepted], request.now)
    fragments = {id_: one.fragments for id_, one in rendered.items()}
    prove_documents(plans, publication, fragments)
    gone = [one.article.id for one in judged.accepted if standing_of(one.article, request.now) in _RETIRED]
    harm = harm_of(Built(publication, plans, fragments), request.output, request.output_shown_as, gone, request.allowed)
    judged = replace(judged, findings=[*judged.findings, *harm])
    if has_errors(harm):
        return Result(None, judged.findings, judged.rejected)
    entries = {id_: one.entry for id_, one in rendered.items()}
    # Who was led here from a former address is to find the feed, and not a page of its own.
    web = web_documents([plan for plan in plans if not plan.former], publication, entries)
    documents = chain(documents_of(plans, publication, fragments), proven_lists(web))
    if request.check_only:
        outcome = compare(documents, request.output)
    else:
        outcome = publish(documents, request.output, publication.root / ".irfeed", adopt=request.adopt)
    return Result(outcome, judged.findings, judged.rejected)


def judge(
    publication: Publication,
    shown_as: str,
    paths: Sequence[tuple[Path, str]] | None = None,
    *,
    environment: Mapping[str, str] = MappingProxyType({}),
    remember: bool = False,
    cached: bool = True,
) -> Judged:
    """Load and validate all records of the publication, or those at `paths`: files and folders, and how to show them.

    Sources find their secrets in `environment`; with `remember`, they keep what a later run need not read again,
    and with `cached` they use what was kept.

    Raises:
        IrfeedError: a folder or a source cannot be read.
    """
    articles = publication.articles
    sources: Sequence[Source] = ()
    if paths is None:
        sources = publication.sources
        paths = [(articles, _joined(shown_as, articles.relative_to(publication.root).as_posix()))]
        if sources and not articles.exists():
            paths = []
    around = Around(publication.root, articles, environment, publication.time_zone, _KINDS, remember, cached)
    folders = (
        load_path(path, articles=articles, shown_as=shown, lists=LIST_FIELDS, defaults=publication.folders)
        for path, shown in paths
    )
    loaded = [*chain.from_iterable(folders), *load_sources(sources, around)]
    validation = validate((one for one in loaded if isinstance(one, Record)), publication)
    findings = [*(one for one in loaded if isinstance(one, Finding)), *validation.findings]
    return Judged(validation.accepted, findings, validation.rejected)


def judge_whole(
    publication: Publication,
    shown_as: str,
    paths: Sequence[tuple[Path, str]] | None = None,
    *,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Judged:
    """Judge as :func:`judge` does, and the bodies too, as a build would: what `irfeed validate` tells."""
    judged = judge(publication, shown_as, paths, environment=environment)
    options = Options.of(publication)
    return _without_refused(judged, [render(Job(one.article), options, ()) for one in judged.accepted])


def render_visible(
    publication: Publication, judged: Judged, request: Request, tell: Progress
) -> tuple[Judged, Mapping[str, Rendered]]:
    """Render every article that can be seen, by its id; articles whose bodies are refused are no longer accepted."""
    articles = [one.article for one in judged.accepted]
    visible = [article for article in articles if standing_of(article, request.now) is Standing.VISIBLE]
    translations = translations_of(visible)
    jobs = [Job(article, translations.get(article.id, ())) for article in visible]
    head = plan_feeds(publication, (), request.now)[0]
    rendered: list[Rendered] = []
    processes = request.processes or (request.cores if len(jobs) >= MANY else 1)
    for one in make_entries(jobs, head, publication, processes):
        rendered.append(one)
        tell(len(rendered), len(jobs))
    remaining = _without_refused(judged, rendered)
    if request.keep_going and len(remaining.accepted) < len(judged.accepted):
        # Others may link what was refused as their translation: they are rendered again without it.
        again, rest = render_visible(publication, remaining, request, tell)
        return replace(again, findings=remaining.findings), rest
    return remaining, {one.entry.article.id: one for one in rendered}


def _without_refused(judged: Judged, rendered: Iterable[Rendered]) -> Judged:
    """Add what was found in bodies, at its place, and drop the articles whose bodies are refused."""
    records = {one.article.id: one.record for one in judged.accepted}
    findings: list[Finding] = []
    refused: set[str] = set()
    for one in rendered:
        if one.findings:
            id_ = one.entry.article.id
            place = records[id_].place(("body",))
            findings += [replace(finding, place=place) for finding in one.findings]
            if has_errors(one.findings):
                refused.add(id_)
    accepted = [one for one in judged.accepted if one.article.id not in refused]
    return Judged(accepted, [*judged.findings, *findings], judged.rejected + len(refused))


def _joined(folder: str, path: str) -> str:
    return path if folder == "." else f"{folder}/{path}"
