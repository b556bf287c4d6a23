"""The documents of two generations, each read once, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable

from irfeed.publish.generation import Held
from irfeed.publish.read_feed import read_feed
from irfeed.publish.seen import Seen, SeenEntry


class Memory:
    """Reads documents when they are needed, and remembers those that could not be read."""

    def __init__(self) -> None:
        self._seen: dict[str, Seen | None] = {}
        self._unread: set[str] = set()

    @property
    def unread(self) -> tuple[str, ...]:
        """The paths of the documents that could not be read, in order."""
        return tuple(sorted(self._unread))

    def read(self, document: Held) -> Seen | None:
        """Return what is in `document`, or None if it cannot be read."""
        if document.sha256 not in self._seen:
            content = document.load()
            self._seen[document.sha256] = None if content is None else read_feed(content)
        seen = self._seen[document.sha256]
        if seen is None:
            self._unread.add(document.path)
        return seen

    def entries(self, documents: Iterable[Held]) -> dict[str, SeenEntry]:
        """Return the entries of `documents` by id; of two with one id, the first."""
        found: dict[str, SeenEntry] = {}
        for document in documents:
            seen = self.read(document)
            for entry in seen.entries if seen is not None else ():
                found.setdefault(entry.id, entry)
        return found
