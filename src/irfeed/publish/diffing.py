"""What a subscriber would see between two generations. Only documents that differ are read."""

from __future__ import annotations

from irfeed.publish.align import aligned
from irfeed.publish.diff_feed import diff_feed
from irfeed.publish.difference import Difference
from irfeed.publish.generation import Generation, Held
from irfeed.publish.memory import Memory
from irfeed.publish.names import shown


def diff(old: Generation, new: Generation) -> Difference:
    """Return what a subscriber to each feed would see if `new` took the place of `old`.

    One format of each feed is compared. Feeds are known by their paths, and articles by their ids.
    """
    whole = not (old.lone or new.lone)
    one, other = aligned(old, new)
    before, after = _by_feed(one), _by_feed(other)
    memory_of_old, memory_of_new = Memory(), Memory()
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
        (*_faults(old, memory_of_old), *_faults(new, memory_of_new)),
        old.listed,
    )


def _by_feed(generation: Generation) -> dict[str, list[Held]]:
    feeds: dict[str, list[Held]] = {}
    for document in generation.documents:
        feeds.setdefault(document.feed, []).append(document)
    return feeds


def _missing(one: Generation, other: Generation) -> tuple[str, ...]:
    """Return the subscription documents of `one` that `other` lacks."""
    there = {document.path for document in other.documents}
    paths = (document.path for document in one.documents if document.archive is None)
    return tuple(sorted(path for path in paths if path not in there))


def _faults(generation: Generation, memory: Memory) -> tuple[str, ...]:
    unread = (f"{path} cannot be read" for path in memory.unread)
    return tuple(shown(f"{generation.name}: {fault}") for fault in (*generation.faults, *unread))
