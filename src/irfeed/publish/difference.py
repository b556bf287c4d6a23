"""The difference of two generations, as values."""

from __future__ import annotations

from irfeed.frozen import dataclass
from irfeed.publish.pairs import Pair
from irfeed.publish.seen import SeenEntry


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


@dataclass(frozen=True, slots=True)
class Difference:
    """What subscribers would see: only feeds that differ, in the order of their paths."""

    old: str  #: what was compared, as the user would name it
    new: str
    feeds: tuple[FeedDifference, ...] = ()
    appeared: tuple[str, ...] = ()  #: paths of subscription documents
    disappeared: tuple[str, ...] = ()  #: paths of subscription documents
    faults: tuple[str, ...] = ()  #: what could not be read, in words
    listed: bool = True  #: whether a manifest listed the old documents

    @property
    def nothing(self) -> bool:
        """Whether subscribers would see no change at all."""
        return not (self.feeds or self.appeared or self.disappeared)
