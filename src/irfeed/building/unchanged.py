"""A build, unless nothing has changed since the last one: that is seen without reading a record."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Final

from irfeed.building.index import (
    Index,
    index_in,
    mark_of_document,
    mark_of_source,
    read_findings,
    temporary_index,
    write_findings,
)
from irfeed.building.request import STATE, BuildObserver, BuildRequest, BuildResult, LeftOut
from irfeed.building.settings import settings_of
from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.load.walk import Found, walk
from irfeed.model.publication import Publication
from irfeed.publish import MANIFEST, Outcome, is_clear, locked

_NAME: Final = "last_build"


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What a build that went well has said, and how long that holds while nobody writes to records or feeds."""

    output: str
    since: int | None  #: from this moment on the same articles can be seen, in seconds since 1970; None: from ever
    until: int | None  #: before this one
    walked: str  #: what was found in the articles folder that is no record, as JSON
    findings: str  #: all that was found, as JSON
    rejected: int
    documents: int  #: the manifest among them
    manifest: str  #: the mark of the manifest
    left_out: LeftOut

    def said(self) -> Sequence[Finding]:
        """Return what was found."""
        return read_findings(self.findings)


def keep_last_build(index: Index, last_build: LastBuild) -> None:
    """Keep what this build was for the next build."""
    kept = {
        **{name: getattr(last_build, name) for name in LastBuild.__slots__},
        "left_out": asdict(last_build.left_out),
    }
    index.keep(_NAME, json.dumps(kept))


def forget_last_build(index: Index) -> None:
    """Forget the last build: something is about to change."""
    index.keep(_NAME, "")


def last_build_if_unchanged(
    index: Index, publication: Publication, request: BuildRequest, since: int
) -> LastBuild | None:
    """Return what is kept of the last build, if another would do and say the same; None if that is not certain."""
    kept = index.setting(_NAME)
    if not kept or publication.sources or request.records is not None:
        return None
    said = json.loads(kept)
    last_build = LastBuild(**{**said, "left_out": LeftOut(**said["left_out"])})
    if last_build.output != str(request.output) or not _holds(last_build, request.now) or not is_clear(request.output):
        return None
    if mark_of_document(f"{request.output}/{MANIFEST}") != last_build.manifest:
        return None
    if any(mark_of_document(f"{request.output}/{path}") != mark for path, mark in index.marks_of_documents()):
        return None
    return (
        last_build
        if _same_sources(index, publication, last_build, request.records_shown_as(publication), since)
        else None
    )


def _holds(last_build: LastBuild, now: datetime) -> bool:
    at = now.timestamp()
    return (last_build.since is None or last_build.since <= at) and (last_build.until is None or at < last_build.until)


def _same_sources(index: Index, publication: Publication, last_build: LastBuild, shown_as: str, since: int) -> bool:
    """Say whether the folder of the records has the same files in it, and nobody has written to one of them."""
    if not publication.articles.is_dir():
        return False
    found = list(walk(str(publication.articles.absolute()), shown_as))
    walked = [one for one in found if isinstance(one, Finding)]
    if (write_findings(walked) or "") != last_build.walked:
        return False
    marks = index.marks()
    # A file without a mark is read by each build.
    return all(marks.values()) and marks == {
        one.shown: mark_of_source(one.file, since) for one in found if isinstance(one, Found)
    }


def build(publication: Publication, request: BuildRequest, observer: BuildObserver) -> BuildResult:
    """Build and publish every document of the publication, or say why not.

    Raises:
        IrfeedError: the world outside, or irfeed itself, failed; the published feeds are as they were.
    """
    with _index(publication, request) as index:
        since = _now()
        with observer.timings.stage("look"):
            last_build = last_build_if_unchanged(index, publication, request, since)
        if last_build is not None:
            return BuildResult(
                Outcome((), (), last_build.documents), last_build.said(), last_build.rejected, last_build.left_out
            )
        # All that makes documents is imported by those builds that make some.
        from irfeed.building.pipeline import make  # noqa: PLC0415 - as said above

        return make(publication, request, index, since, observer)


@contextmanager
def _index(publication: Publication, request: BuildRequest) -> Iterator[Index]:
    """Give the index of the publication: its own, whose lock is held meanwhile, or one that leaves nothing behind."""
    state = publication.root / STATE
    settings = settings_of(publication, request.shown_as)
    if request.check_only:
        with temporary_index(state if request.cached else None, settings) as index:
            yield index
        return
    with locked(state), index_in(state, settings) if request.cached else temporary_index(None, settings) as index:
        yield index


def _now() -> int:
    """Return the moment as file systems tell it, in nanoseconds."""
    with tempfile.TemporaryFile() as file:
        return os.fstat(file.fileno()).st_mtime_ns
