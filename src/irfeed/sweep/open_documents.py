"""Documents that are being written, one entry after the other."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from irfeed.assemble import Frame, frame_of
from irfeed.errors import OwnFaultError
from irfeed.model import FeedPlan, Format
from irfeed.proof import prove_frame, prove_withdrawals
from irfeed.publication import Publication
from irfeed.publish import Listed, Made, Sink
from irfeed.sweep.stored_entry import StoredEntry

if TYPE_CHECKING:
    from irfeed.assemble.page import Pages


class OpenFeed:
    """A feed document in one format. What stands around its entries is proven together with the first of them."""

    def __init__(self, plan: FeedPlan, format_: Format, publication: Publication, folder: Path, output: Path) -> None:
        self.format = format_
        self._plan = plan
        self._publication = publication
        self._path = plan.document_path(format_)
        self._sink = Sink(self._path, folder, output)
        self._frame: Frame | None = None

    def add(self, entry: StoredEntry) -> None:
        """Take the next entry.

        Raises:
            OSError: the disk failed.
            OwnFaultError: what stands before or after the entries breaks a rule.
        """
        fragment = entry.in_feed(self.format)
        frame = self._frame
        if frame is None:
            frame = self._begun(fragment)
            self._sink.add(frame.opening)
        else:
            self._sink.add(frame.separator)
        self._sink.add(fragment.removesuffix(frame.ending) if frame.ending else fragment)

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
        frame = self._frame or self._begun(b"")
        self._sink.add(frame.tail)
        return self._sink.finish(self._listed)

    def _begun(self, first: bytes) -> Frame:
        frame = self._frame = frame_of(self._plan, self.format, self._publication)
        try:
            prove_frame(frame.head, first, frame.tail, self.format, self._path)
        except OwnFaultError:
            prove_withdrawals(self._plan, self.format, self._publication)
            raise
        self._sink.add(frame.head)
        return frame

    def _listed(self, sha256: str, size: int) -> Listed:
        plan = self._plan
        newest = plan.updated.astimezone(UTC) if plan.members else None
        media_type = self.format.media_type
        return Listed(self._path, sha256, size, media_type, plan.variant, self.format, newest, len(plan.members))


class OpenPage:
    """The page of a plan, made when all entries that it shows are there."""

    def __init__(self, plan: FeedPlan, pages: Pages, folder: Path, output: Path) -> None:
        self.language = plan.language
        self._plan = plan
        self._pages = pages
        self._folders = folder, output
        self._entries: list[Markup] = []

    def add(self, entry: StoredEntry) -> None:
        """Take the next entry.

        Raises:
            OSError: the disk failed.
        """
        self._entries.append(entry.on_page(self.language))

    def flush(self) -> None:
        """Do nothing: a page is written whole."""

    def finish(self) -> Made:
        """Write the page.

        Raises:
            OSError: the disk is full, or failed.
            ConfigurationError: the publication's template is wrong.
        """
        document = self._pages.page(self._plan, self._entries)
        sink = Sink(document.path, *self._folders)
        sink.add(document.content)
        return sink.finish(lambda _sha256, _size: Listed.of(document))
