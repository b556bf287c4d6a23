"""Entries that wait in the spool: completed by their translations, which are proven as they are put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from irfeed.index.rows import Rows
from irfeed.model import FeedPlan, Format, Translation
from irfeed.proof import are_ordinary_translations, prove_entries
from irfeed.publication import Publication
from irfeed.render import named
from irfeed.spool import Spool, SpoolReader


class Spooled:
    """Reads entries of one publication from the spool."""

    def __init__(self, publication: Publication, spool: Spool, rows: Rows, head: FeedPlan, now: datetime) -> None:
        self._publication = publication
        self._spool = spool
        self._rows = rows
        self._head = head
        self._now = now
        self._places = {format_: at for at, format_ in enumerate(publication.feeds.formats)}
        self._reader = SpoolReader(spool.folder, len(self._places))

    def close(self) -> None:
        """Close the files of the spool."""
        self._reader.close()

    def entries(
        self, numbers: Sequence[int], formats: Callable[[str], Iterable[Format]]
    ) -> Iterator[tuple[str, Mapping[Format, bytes]]]:
        """Yield the ids of articles, by their numbers and in that order, with their entries in the `formats` of each.

        Raises:
            OSError: the disk failed.
            OwnFaultError: an entry breaks a rule.
        """
        known = self._rows.stories(numbers)
        told = self._rows.translations(self._now, {story for _, story in known.values() if story is not None})
        for number in numbers:
            id_, story = known[number]
            tellers = told.get(story or "", ())
            yield id_, self._entry(number, id_, tellers if len(tellers) > 1 else (), formats(id_))

    def _entry(
        self, number: int, id_: str, tellers: Sequence[Translation], formats: Iterable[Format]
    ) -> Mapping[Format, bytes]:
        address = self._spool[number]
        assert address is not None  # noqa: S101 - only those that are there are asked for
        halves = self._reader.entry(address)
        entry: dict[Format, bytes] = {}
        doubted: dict[Format, bytes] = {}
        for format_ in formats:
            before, after = halves[self._places[format_]]
            if not (tellers and after):  # what has no second half was whole when it was spooled
                entry[format_] = b"".join((before, after))
                continue
            others = [one for one in tellers if one.id != id_]
            own = next(one for one in tellers if one.id == id_)
            between = named(format_, others, own.url)
            entry[format_] = b"".join((before, between, after))
            if not are_ordinary_translations(between, format_, own.language):
                doubted[format_] = entry[format_]
        if doubted:
            prove_entries({id_: doubted}, self._head, self._publication)
        return entry
