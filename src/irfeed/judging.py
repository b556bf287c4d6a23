"""The records of a publication, all in memory: for those who ask about them and publish nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from irfeed.findings import Finding, has_errors
from irfeed.load import Around, Kinds, load_path, load_sources
from irfeed.publication import Publication, Source
from irfeed.record import Record
from irfeed.render import Job, Options, Rendered, render
from irfeed.validate import DATE_FIELDS, LIST_FIELDS, NESTED_FIELDS, Accepted, validate

_KINDS = Kinds(lists=LIST_FIELDS, nested=NESTED_FIELDS, dates=DATE_FIELDS)


@dataclass(frozen=True, slots=True)
class Judged:
    """The articles of a publication that may be published, and all that was found in its records."""

    accepted: Sequence[Accepted]
    findings: Sequence[Finding]
    rejected: int  #: records left out


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
