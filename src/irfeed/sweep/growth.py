"""Several documents that grow side by side, each by the entries that are in it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from irfeed.assemble.places import shown
from irfeed.model import Format
from irfeed.publication import Publication
from irfeed.publish import Made
from irfeed.sweep.agenda import Making
from irfeed.sweep.growing import GrowingFeed, GrowingPage

if TYPE_CHECKING:
    from irfeed.assemble.page import Pages


class Growth:
    """The documents of some plans, to be found by the ids of their members."""

    def __init__(
        self, makings: Iterable[Making], publication: Publication, pages: Pages | None, folder: Path, output: Path
    ) -> None:
        self._feeds: dict[str, tuple[GrowingFeed, ...]] = {}
        shared: dict[tuple[GrowingFeed, ...], tuple[GrowingFeed, ...]] = {}
        self._pages: defaultdict[str, list[GrowingPage]] = defaultdict(list)
        self._growing: deque[GrowingFeed | GrowingPage] = deque()
        for making in makings:
            for format_ in making.formats:
                feed = GrowingFeed(making.plan, format_, publication, folder, output)
                self._growing.append(feed)
                for id_ in making.plan.members:
                    feeds = (*self._feeds.get(id_, ()), feed)
                    self._feeds[id_] = shared.setdefault(feeds, feeds)  # most articles are where others are
            if making.page and pages is not None:
                page = GrowingPage(making.plan, pages, folder, output)
                self._growing.append(page)
                for id_ in shown(making.plan):
                    self._pages[id_].append(page)

    def formats(self, id_: str) -> AbstractSet[Format]:
        """Return the formats that the entry of an article is needed in."""
        return {feed.format for feed in self._feeds.get(id_, ())}

    def languages(self, id_: str) -> AbstractSet[str]:
        """Return the languages of the pages that an article is on."""
        return {page.language for page in self._pages.get(id_, ())}

    def add(self, id_: str, fragments: Mapping[Format, bytes], looks: Mapping[str, Markup]) -> None:
        """Add an entry to all that it is in.

        Args:
            id_: of the article.
            fragments: its bytes in each format, as far as they are needed.
            looks: how pages show it, by their language.

        Raises:
            OwnFaultError: what stands around the entries of a document breaks a rule.
        """
        for feed in self._feeds.get(id_, ()):
            feed.add(fragments[feed.format])
        for page in self._pages.get(id_, ()):
            page.add(looks[page.language])

    def flush(self) -> None:
        """Write what was added.

        Raises:
            OSError: the disk is full, or failed.
        """
        for one in self._growing:
            one.flush()

    def finished(self) -> Iterator[Made]:
        """Finish one after the other.

        Raises:
            OSError: the disk is full, or failed.
            OwnFaultError: a document without entries breaks a rule.
            ConfigurationError: the publication's template of a page is wrong.
        """
        while self._growing:
            yield self._growing.popleft().finish()
