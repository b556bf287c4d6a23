"""A build, unless nothing has changed since the last one: that is seen without reading a record."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from irfeed.index import Index, index_in, temporary_index
from irfeed.publication import Publication
from irfeed.publish import Outcome, locked
from irfeed.receipt import receipt_of
from irfeed.request import STATE, Request, Result, Watch
from irfeed.settings import settings_of


def build(publication: Publication, request: Request, watch: Watch) -> Result:
    """Build and publish every document of the publication, or say why not.

    Raises:
        IrfeedError: the world outside, or irfeed itself, failed; the published feeds are as they were.
    """
    with _index(publication, request) as index:
        since = _now()
        with watch.timings.stage("look"):
            receipt = receipt_of(index, publication, request, since)
        if receipt is not None:
            return Result(Outcome((), (), receipt.documents), receipt.said(), receipt.rejected)
        # All that makes documents is imported by those builds that make some.
        from irfeed.pipeline import make  # noqa: PLC0415 - as said above

        return make(publication, request, index, since, watch)


@contextmanager
def _index(publication: Publication, request: Request) -> Iterator[Index]:
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
