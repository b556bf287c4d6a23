"""Documents that grow by one entry after the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from irfeed.assemble import frame_of
from irfeed.assemble.page import Pages
from irfeed.model import FeedPlan, Format
from irfeed.proof import prove_frame
from irfeed.publication import Publication
from irfeed.publish import Listed, Made, Sink, listed_as


class GrowingFeed:
    """A feed document in one format. Its head is proven together with its first entry."""

    def __init__(self, plan: FeedPlan, format_: Format, publication: Publication, folder: Path, output: Path) -> None:
        self._plan = plan
        self.format = format_
        self._frame = frame_of(plan, format_, publication)
        self._sink = Sink(plan.document_path(format_), folder, output)
        self._separator = b""

    def add(self, fragment: bytes) -> None:
        """Take the next entry.

        Raises:
            OwnFaultError: the head, or the place where entries are put, breaks a rule.
        """
        sink, frame = self._sink, self._frame
        if not self._separator:
            self._begin([fragment])
            self._separator = frame.separator
            sink.add(frame.opening + fragment.removesuffix(frame.stripped))
        else:
            sink.add(self._separator)
            sink.add(fragment.removesuffix(frame.stripped))

    def flush(self) -> None:
        """Write what was taken.

        Raises:
            OSError: the disk is full, or failed.
        """
        self._sink.flush()

    def finish(self) -> Made:
        """Write the rest.

        Raises:
            OSError: the disk is full, or failed.
            OwnFaultError: a document without entries breaks a rule.
        """
        return Made()

    def _begin(self, entries: Iterable[bytes]) -> None:
        prove_frame(self._frame, entries)
