"""A build, unless nothing has changed since the last one: that is seen without reading a record.

What a build depends on beside its records is put into one word; when that changes, everything is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Final

import irfeed
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
from irfeed.errors import OutsideError
from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.load.walk import FoundFile, walk
from irfeed.model.publication import FOLDERS, Publication
from irfeed.publish import MANIFEST, Outcome, is_clear, locked
from irfeed.system.files import open_file, pieces_of


def settings_of(publication: Publication, shown_as: str) -> str:
    """Return a digest of the publication, how findings name it, its templates and words, and irfeed itself.

    Raises:
        OutsideError: a template or a catalogue of words cannot be read, or is no file of the publication.
    """
    digest = hashlib.sha256(repr((publication, shown_as)).encode("utf-8", "surrogateescape"))
    for folder in FOLDERS:
        for file in sorted((publication.root / folder).rglob("*")):
            if not file.is_dir() and file.exists():  # an editor's lock is a link to nowhere
                digest.update(f"{file.relative_to(publication.root)}\0".encode("utf-8", "surrogateescape"))
                _add(digest, file, publication)
    program = (irfeed.__version__, sys.version, sorted(_files()), sorted(_packages()))
    digest.update(repr(program).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _add(digest: hashlib._Hash, file: Path, publication: Publication) -> None:
    try:
        with open_file(file, within=publication.root) as stream:
            for piece in pieces_of(stream):
                digest.update(piece)
    except OSError as error:
        shown = file.relative_to(publication.root).as_posix()
        raise OutsideError(f"{shown} cannot be read: {error.strerror}") from None


def _files() -> Iterator[tuple[str, int, int]]:
    """Yield the files of irfeed, each with what tells that it was not written since: size and moment."""
    folders = [os.path.dirname(irfeed.__file__)]  # noqa: PTH120 - a thousand files, at every start
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns
                elif entry.name != "__pycache__":
                    folders.append(entry.path)


def _packages() -> Iterator[str]:
    """Yield the names and versions of what is installed, and what irfeed is built on among it."""
    for folder in {path for path in sys.path if path.endswith("-packages")}:  # "site-", or Debian's "dist-"
        if os.path.isdir(folder):  # noqa: PTH112 - beside os.scandir
            with os.scandir(folder) as entries:
                yield from (entry.name for entry in entries if entry.name.endswith(".dist-info"))


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
        one.shown: mark_of_source(one.file, since) for one in found if isinstance(one, FoundFile)
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
