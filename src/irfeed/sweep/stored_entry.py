"""An entry out of the store, with the links to its translations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from irfeed.entry_store import EntryReader, Parts
from irfeed.model import FeedPlan, Format, Translation
from irfeed.proof import are_ordinary_translations, prove_entries
from irfeed.publication import Publication
from irfeed.render import translations_part

if TYPE_CHECKING:
    from irfeed.assemble.page import PageEntries


class EntrySources(NamedTuple):
    """What entries are read from."""

    publication: Publication
    head: FeedPlan  #: of an empty feed
    feeds: EntryReader
    pages: EntryReader
    page_entries: PageEntries | None


class StoredEntry:
    """The entry of one article; each form is read and completed when it is asked for first, and once."""

    __slots__ = ("_feeds", "_number", "_pages", "_parts", "_sources", "_tellers", "id")

    def __init__(self, number: int, id_: str, tellers: Sequence[Translation], sources: EntrySources) -> None:
        """Take an article by its number and id; `tellers` are all articles of its story, itself among them."""
        self.id = id_
        self._number = number
        self._tellers = tellers if len(tellers) > 1 else ()
        self._sources = sources
        self._parts: dict[str, Parts] | None = None
        self._feeds: dict[Format, bytes] = {}
        self._pages: dict[str, Markup] = {}

    def in_feed(self, format_: Format) -> bytes:
        """Return the entry as feeds in `format_` have it.

        Raises:
            OSError: the disk failed.
            OwnFaultError: the links to its translations break a rule.
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
            if self._tellers and after and self._sources.page_entries is not None:
                between = self._sources.page_entries.translations(self._others(), language).encode()
            text = b"".join((before, between, after)).decode()
            entry = self._pages[language] = Markup(text)  # noqa: S704 - what is text in it was escaped
        return entry

    def _in_feed(self, format_: Format) -> bytes:
        if self._parts is None:
            self._parts = self._sources.feeds.entry(self._number)
        before, after = self._parts[format_.value]
        if not (self._tellers and after):  # what has no second part was whole when it was stored
            return b"".join((before, after))
        own = next(one for one in self._tellers if one.id == self.id)
        between, _ = translations_part(format_, self._others(), own.url)
        entry = b"".join((before, between, after))
        if not are_ordinary_translations(between, format_, own.language):
            prove_entries({self.id: {format_: entry}}, self._sources.head, self._sources.publication)
        return entry

    def _others(self) -> list[Translation]:
        return [one for one in self._tellers if one.id != self.id]
