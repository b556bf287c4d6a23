"""Documents that are being written, one entry out of the store after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from irfeed.assemble import Frame, frame_of
from irfeed.building.entry_store import EntryReader, Parts
from irfeed.building.proof import Proof
from irfeed.model import FeedPlan, Format, Translation
from irfeed.publish import DocumentWriter, ManifestEntry, WrittenDocument
from irfeed.render import Linked, TranslationLinks

if TYPE_CHECKING:
    from irfeed.pages import PageEntries, Pages


class EntrySources(NamedTuple):
    """What entries are read from."""

    proof: Proof
    links: TranslationLinks
    feeds: EntryReader
    pages: EntryReader
    page_entries: PageEntries | None


class StoredEntry:
    """The entry of one article; each form is read and completed when it is asked for first, and once."""

    __slots__ = ("_feeds", "_linked", "_number", "_pages", "_parts", "_sources", "_translations", "id")

    def __init__(self, number: int, id_: str, translations: Sequence[Translation], sources: EntrySources) -> None:
        """Take an article by its number and id; `translations` are all articles of its story, itself among them."""
        self.id = id_
        self._number = number
        self._translations = translations if len(translations) > 1 else ()
        self._sources = sources
        self._parts: dict[str, Parts] | None = None
        self._linked: Linked | None = None
        self._feeds: dict[Format, bytes] = {}
        self._pages: dict[str, Markup] = {}

    def in_feed(self, format_: Format) -> bytes:
        """Return the entry as feeds in `format_` have it.

        Raises:
            OSError: the disk failed.
            InternalError: the links to its translations break a rule.
        """
        entry = self._feeds.get(format_)
        if entry is None:
            entry = self._feeds[format_] = self._in_feed(format_)
        return entry

    def on_page(self, language: str) -> Markup:
        """Return the entry as pages in `language` show it.

        Raises:
            OSError: the disk failed.
        """
        entry = self._pages.get(language)
        if entry is None:
            before, after = self._sources.pages.entry(self._number)[language]
            between = b""
            if self._translations and after and self._sources.page_entries is not None:
                between = self._sources.page_entries.translations(self._others(), language).encode()
            text = b"".join((before, between, after)).decode()
            entry = self._pages[language] = Markup(text)  # noqa: S704 - what is text in it was escaped
        return entry

    def _in_feed(self, format_: Format) -> bytes:
        if self._parts is None:
            self._parts = self._sources.feeds.entry(self._number)
        before, after = self._parts[format_.value]
        if not (self._translations and after):  # what has no second part was whole when it was stored
            return b"".join((before, after))
        if self._linked is None:
            (own,) = [one for one in self._translations if one.id == self.id]
            self._linked = Linked.of(self._others(), own.url)
        between, is_new = self._sources.links.part(format_, self._linked)
        entry = b"".join((before, between, after))
        if is_new:
            self._sources.proof.entry(self.id, entry, format_, between)
        return entry

    def _others(self) -> list[Translation]:
        return [one for one in self._translations if one.id != self.id]


class OpenFeed:
    """A feed document in one format. What stands around its entries is proven together with the first of them."""

    def __init__(self, plan: FeedPlan, format_: Format, proof: Proof, folder: Path, output: Path) -> None:
        self.format = format_
        self._plan = plan
        self._proof = proof
        self._path = plan.document_path(format_)
        self._writer = DocumentWriter(self._path, folder, output)
        self._frame: Frame | None = None

    def add(self, entry: StoredEntry) -> None:
        """Take the next entry.

        Raises:
            OSError: the disk failed.
            InternalError: what stands before or after the entries breaks a rule.
        """
        fragment = entry.in_feed(self.format)
        frame = self._frame
        if frame is None:
            frame = self._begun(fragment)
            self._writer.add(frame.opening)
        else:
            self._writer.add(frame.separator)
        self._writer.add(frame.entry(fragment) if frame.ending else fragment)

    def flush(self) -> None:
        """Write what was taken.

        Raises:
            OSError: the disk is full, or failed.
        """
        self._writer.flush()

    def finish(self) -> WrittenDocument:
        """Write the rest.

        Raises:
            OSError: the disk is full, or failed.
            InternalError: a document without entries breaks a rule.
        """
        frame = self._frame or self._begun(b"")
        self._writer.add(frame.tail)
        return self._writer.finish(self._listed)

    def _begun(self, first: bytes) -> Frame:
        frame = self._frame = frame_of(self._plan, self.format, self._proof.publication)
        self._proof.frame(self._plan, self.format, frame, first)
        self._writer.add(frame.head)
        return frame

    def _listed(self, sha256: str, size: int) -> ManifestEntry:
        plan = self._plan
        newest = plan.updated.astimezone(UTC) if plan.members else None
        media_type = self.format.media_type
        return ManifestEntry(self._path, sha256, size, media_type, plan.variant, self.format, newest, len(plan.members))


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

    def finish(self) -> WrittenDocument:
        """Write the page.

        Raises:
            OSError: the disk is full, or failed.
            ConfigurationError: the publication's template is wrong.
        """
        document = self._pages.page(self._plan, self._entries)
        writer = DocumentWriter(document.path, *self._folders)
        writer.add(document.content)
        return writer.finish(lambda _sha256, _size: ManifestEntry.of(document))
