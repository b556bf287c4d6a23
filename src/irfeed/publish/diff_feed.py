"""What a subscriber of one feed would see between two generations of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from irfeed.frozen import dataclass
from irfeed.model import Format
from irfeed.publish.difference import FeedDifference
from irfeed.publish.generation import Held
from irfeed.publish.memory import Memory
from irfeed.publish.pairs import changed_pairs, moved_pairs
from irfeed.publish.seen import SeenEntry

_PREFERRED = (Format.JSON, Format.ATOM, Format.RSS)  #: the quickest to read first; they say the same
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Side:
    """One feed in one generation."""

    every: Sequence[Held]  #: its documents in all formats
    documents: Sequence[Held]  #: those of the format that is compared, the subscription document first
    memory: Memory

    def without(self, digests: frozenset[str]) -> list[Held]:
        return [one for one in self.documents if one.sha256 not in digests]

    def with_(self, digests: frozenset[str]) -> list[Held]:
        return [one for one in self.documents if one.sha256 in digests]

    def current(self) -> Mapping[str, SeenEntry]:
        return self.memory.entries(one for one in self.documents if one.archive is None)

    def counted(self) -> int:
        return sum(one.entries or 0 for one in self.documents if one.archive is None)

    def withdrawn(self) -> frozenset[str]:
        """Return the ids with a tombstone; only Atom has them."""
        stones = [self.memory.read(one) for one in self.every if one.format is Format.ATOM and one.archive is None]
        return frozenset(id_ for seen in stones if seen is not None for id_ in seen.withdrawn)


def diff_feed(
    old_documents: Sequence[Held], new_documents: Sequence[Held], memory_of_old: Memory, memory_of_new: Memory
) -> FeedDifference | None:
    """Return what differs between the documents of one feed in two generations, or None if nothing does."""
    old_format, new_format = _formats(old_documents, new_documents)
    old = _Side(old_documents, _in_format(old_documents, old_format), memory_of_old)
    new = _Side(new_documents, _in_format(new_documents, new_format), memory_of_new)
    same = frozenset(one.sha256 for one in old.documents) & {one.sha256 for one in new.documents}
    differing = [
        *((memory_of_old, one) for one in old.without(same)),
        *((memory_of_new, one) for one in new.without(same)),
    ]
    if not differing:
        return None
    read = [memory.read(one) for memory, one in differing]
    if None in read:
        path = new.documents[0].path
        return FeedDifference(old.documents[0].feed, path, old.counted(), new.counted(), counted_only=True)
    return _compared(old, new, same, same_format=old_format is new_format)


def _compared(old: _Side, new: _Side, same: frozenset[str], *, same_format: bool) -> FeedDifference | None:
    before = old.memory.entries(old.without(same))
    after = new.memory.entries(new.without(same))
    gone = _besides(before, after, new, same)
    fresh = _besides(after, before, old, same)
    changed = changed_pairs(before, after, same_format=same_format)
    if not (gone or fresh or changed):
        return None  # only the head of the feed, or its layout, differs
    current_before, current_after = old.current(), new.current()
    tombstones = new.withdrawn() if gone else frozenset()
    buried = old.withdrawn() if fresh else frozenset()
    return FeedDifference(
        feed=old.documents[0].feed,
        path=new.documents[0].path,
        before=len(current_before),
        after=len(current_after),
        new=tuple(fresh.values()),
        changed=changed,
        gone=tuple(gone.values()),
        moved=moved_pairs(before, after, gone, fresh),
        returned=tuple(entry for entry in fresh.values() if entry.id in buried),
        excused=frozenset(gone.keys() & tombstones) | _pushed_out(gone, current_before, current_after, new),
        current=frozenset(current_before),
        known=len(before),
    )


def _formats(old: Iterable[Held], new: Iterable[Held]) -> tuple[Format, Format]:
    before, after = {one.format for one in old}, {one.format for one in new}
    for format_ in _PREFERRED:
        if format_ in before & after:
            return format_, format_
    return min(before, key=_PREFERRED.index), min(after, key=_PREFERRED.index)


def _in_format(documents: Iterable[Held], format_: Format) -> list[Held]:
    chosen = (one for one in documents if one.format is format_)
    return sorted(chosen, key=lambda one: (one.archive is not None, one.path))


def _besides(
    entries: Mapping[str, SeenEntry], others: Mapping[str, SeenEntry], side: _Side, same: frozenset[str]
) -> dict[str, SeenEntry]:
    """Return those of `entries` that are neither among `others` nor in a document of `side` that did not change."""
    missing = {id_: entry for id_, entry in entries.items() if id_ not in others}
    for document in side.with_(same):
        if any(_may_hold(document, entry) for entry in missing.values()):
            for id_ in side.memory.entries([document]):
                missing.pop(id_, None)
    return missing


def _may_hold(document: Held, entry: SeenEntry) -> bool:
    """Say whether `entry` can be in `document`: an archive holds a month, in a time zone that is not known here."""
    if not document.archive or entry.published is None:
        return True
    return document.archive in {f"{entry.published + days * _A_DAY:%Y-%m}" for days in (-1, 0, 1)}


def _pushed_out(
    gone: Mapping[str, SeenEntry], before: Mapping[str, SeenEntry], after: Mapping[str, SeenEntry], new: _Side
) -> frozenset[str]:
    """Return the ids of entries that only made room for newer ones, where there are no archives to hold them."""
    moments = [entry.published for entry in after.values() if entry.published is not None]
    if any(one.archive is not None for one in new.every) or len(after) < len(before) or not moments:
        return frozenset()
    oldest = min(moments)
    return frozenset(id_ for id_, entry in gone.items() if entry.published is not None and entry.published <= oldest)
