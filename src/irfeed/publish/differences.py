"""What a subscriber would see between two generations. Only documents that differ are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from irfeed.frozen import dataclass
from irfeed.model import Format
from irfeed.publish.generation import FeedCache, FeedFile, Generation
from irfeed.publish.paths import shown
from irfeed.publish.seen import Pair, SeenEntry, changed_pairs, moved_pairs


@dataclass(frozen=True, slots=True)
class FeedDifference:
    """What a subscriber of one feed would see."""

    feed: str  #: the path of its subscription document, without its ending
    path: str  #: of the document that was compared; the other formats say the same
    before: int  #: entries in the old subscription document
    after: int  #: entries in the new one
    new: tuple[SeenEntry, ...] = ()
    changed: tuple[Pair, ...] = ()
    gone: tuple[SeenEntry, ...] = ()  #: neither in the subscription document nor in an archive any more
    moved: tuple[Pair, ...] = ()  #: the same article under another id; they are among `new` and `gone` too
    returned: tuple[SeenEntry, ...] = ()  #: of `new`, those that were withdrawn before
    excused: frozenset[str] = frozenset()  #: ids of `gone` that have a tombstone, or made room for newer entries
    current: frozenset[str] = frozenset()  #: ids in the old subscription document
    known: int = 0  #: entries in all old documents that were compared
    counted_only: bool = False  #: the documents could not be read: only `before` and `after` are known
    department: str | None = None  #: the slug of that of the old documents, if they were of one


@dataclass(frozen=True, slots=True)
class Difference:
    """What subscribers would see: only feeds that differ, in the order of their paths."""

    old: str  #: what was compared, as the user would name it
    new: str
    feeds: tuple[FeedDifference, ...] = ()
    appeared: tuple[str, ...] = ()  #: paths of subscription documents
    disappeared: tuple[str, ...] = ()  #: paths of subscription documents
    findings: tuple[str, ...] = ()  #: what could not be read, in words
    listed: bool = True  #: whether a manifest listed the old documents
    #: Of `disappeared`, the feeds of departments that have none any more, by slug.
    closed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def nothing(self) -> bool:
        """Whether subscribers would see no change at all."""
        return not (self.feeds or self.appeared or self.disappeared)

    def as_object(self) -> dict[str, Any]:
        """Return the object that `irfeed diff --format json` prints."""
        from irfeed.publish.report import as_object  # noqa: PLC0415 - that module knows this one

        return as_object(self)


def aligned(old: Generation, new: Generation) -> tuple[Generation, Generation]:
    """Return two generations that can be compared feed by feed.

    If one is a single feed, only the feed of the other that lies at the same address, as far as both are known, is
    left; if both are, they are taken for the same feed.
    """
    if old.lone and new.lone:
        return _called(old, "feed"), _called(new, "feed")
    if new.lone:
        new, old = aligned(new, old)
        return old, new
    if old.lone:
        own = old.documents[0].feed
        meant = max((one.feed for one in new.documents if f"/{own}".endswith(f"/{one.feed}")), key=len, default=own)
        return _called(old, meant), replace(new, documents=tuple(one for one in new.documents if one.feed == meant))
    return old, new


def _called(generation: Generation, feed: str) -> Generation:
    return replace(generation, documents=tuple(replace(one, feed=feed) for one in generation.documents))


#: Which format of a feed to compare: the quickest to read first, as all say the same.
_PREFERRED = tuple(dict.fromkeys((Format.JSON, Format.ATOM, *Format)))
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Side:
    """One feed in one generation."""

    every: Sequence[FeedFile]  #: its documents in all formats
    documents: Sequence[FeedFile]  #: those of the format that is compared, the subscription document first
    memory: FeedCache

    @property
    def department(self) -> str | None:
        variant = self.documents[0].variant
        return variant.department if variant else None

    def without(self, digests: frozenset[str]) -> list[FeedFile]:
        return [one for one in self.documents if one.sha256 not in digests]

    def with_(self, digests: frozenset[str]) -> list[FeedFile]:
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
    old_documents: Sequence[FeedFile],
    new_documents: Sequence[FeedFile],
    memory_of_old: FeedCache,
    memory_of_new: FeedCache,
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
        return FeedDifference(
            old.documents[0].feed,
            path,
            old.counted(),
            new.counted(),
            counted_only=True,
            department=old.department,
        )
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
        department=old.department,
    )


def _formats(old: Iterable[FeedFile], new: Iterable[FeedFile]) -> tuple[Format, Format]:
    before, after = {one.format for one in old}, {one.format for one in new}
    for format_ in _PREFERRED:
        if format_ in before & after:
            return format_, format_
    return min(before, key=_PREFERRED.index), min(after, key=_PREFERRED.index)


def _in_format(documents: Iterable[FeedFile], format_: Format) -> list[FeedFile]:
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


def _may_hold(document: FeedFile, entry: SeenEntry) -> bool:
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


def diff(old: Generation, new: Generation) -> Difference:
    """Return what a subscriber to each feed would see if `new` took the place of `old`.

    One format of each feed is compared. Feeds are known by their paths, and articles by their ids.
    """
    whole = not (old.lone or new.lone)
    one, other = aligned(old, new)
    before, after = _by_feed(one), _by_feed(other)
    memory_of_old, memory_of_new = FeedCache(), FeedCache()
    feeds = [
        diff_feed(before[feed], after[feed], memory_of_old, memory_of_new)
        for feed in sorted(before.keys() & after.keys())
    ]
    return Difference(
        old.name,
        new.name,
        tuple(feed for feed in feeds if feed is not None),
        _missing(other, one) if whole else (),
        _missing(one, other) if whole else (),
        (*_findings(old, memory_of_old), *_findings(new, memory_of_new)),
        old.listed,
        _closed(one, other) if whole else MappingProxyType({}),
    )


def _by_feed(generation: Generation) -> dict[str, list[FeedFile]]:
    feeds: dict[str, list[FeedFile]] = {}
    for document in generation.documents:
        feeds.setdefault(document.feed, []).append(document)
    return feeds


def _missing(one: Generation, other: Generation) -> tuple[str, ...]:
    """Return the subscription documents of `one` that `other` lacks."""
    there = {document.path for document in other.documents}
    paths = (document.path for document in one.documents if document.archive is None)
    return tuple(sorted(path for path in paths if path not in there))


def _closed(one: Generation, other: Generation) -> Mapping[str, tuple[str, ...]]:
    """Return the subscription documents of each department of `one` of which `other` has none, by its slug."""
    there = {document.path for document in other.documents}
    paths: dict[str, list[str]] = {}
    for document in one.documents:
        if document.variant and document.variant.department and document.archive is None:
            paths.setdefault(document.variant.department, []).append(document.path)
    return {slug: tuple(sorted(some)) for slug, some in paths.items() if there.isdisjoint(some)}


def _findings(generation: Generation, memory: FeedCache) -> tuple[str, ...]:
    unread = (f"{path} cannot be read" for path in memory.unread)
    return tuple(shown(f"{generation.name}: {finding}") for finding in (*generation.findings, *unread))
