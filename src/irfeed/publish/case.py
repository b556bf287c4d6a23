"""What the rules of the guard judge, and how they do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime

from irfeed.findings import Place, Rule, RuleFinding
from irfeed.frozen import dataclass
from irfeed.publish.differences import Difference, FeedDifference
from irfeed.publish.seen import Pair, SeenEntry


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a feed may be lost in one build."""

    share: float = 0.5  #: of its entries; more is too much
    at_least: int = 3  #: fewer lost entries are never too many
    closed: frozenset[str] = frozenset()  #: slugs of closed departments, whose feeds may lose all


@dataclass(frozen=True, slots=True)
class Case:
    """A difference, and what is known beside it."""

    difference: Difference
    limits: Limits
    retired: frozenset[str]  #: ids of articles that are withdrawn or expired
    shown_as: str = ""  #: stands before the paths of documents
    now: datetime | None = None  #: without it no date is in the future
    visible: Callable[[], Collection[str]] | None = None  #: tells the ids of the articles that are published now
    find: Callable[[str, str], Place | None] | None = None  #: tells where a field of the record with an id stands

    def place_of(self, entry: SeenEntry, field: str, path: str) -> Place:
        """Return where a field of the record of an entry stands, or else the document at `path`, which has it."""
        return (self.find(entry.id, field) if self.find else None) or self.place(path)

    def place(self, path: str) -> Place:
        """Return where a finding about the document at `path` stands."""
        return Place(f"{self.shown_as}{path}")

    def shrinking(self) -> Iterator[FeedDifference]:
        """Yield the feeds that ought not to lose entries: all but those of closed departments."""
        return (feed for feed in self.difference.feeds if feed.department not in self.limits.closed)

    def lost(self, feed: FeedDifference) -> tuple[SeenEntry, ...]:
        """Return the entries that `feed` loses for no reason that subscribers could see."""
        moved = {pair.old.id for pair in feed.moved}
        fine = feed.excused | self.retired | moved
        return tuple(entry for entry in feed.gone if entry.id not in fine)

    def moved(self) -> Iterator[tuple[FeedDifference, Pair]]:
        """Yield every article whose id became another, once, with the first feed that it is in."""
        seen: set[tuple[str, str]] = set()
        for feed in self.difference.feeds:
            for pair in feed.moved:
                if (pair.old.id, pair.new.id) not in seen:
                    seen.add((pair.old.id, pair.new.id))
                    yield feed, pair

    def is_to_come(self, moment: datetime) -> bool:
        """Say whether a moment that was published as one of the past lies in the future, so that it must be wrong."""
        return self.now is not None and moment > self.now

    def changed(self) -> Iterator[tuple[FeedDifference, Pair]]:
        """Yield every article that changed, once, with the first feed that it is in."""
        seen: set[str] = set()
        for feed in self.difference.feeds:
            for pair in feed.changed:
                if pair.new.id not in seen:
                    seen.add(pair.new.id)
                    yield feed, pair


@dataclass(frozen=True, slots=True)
class GuardRule:
    """Asked once for each build that is compared with what is published."""

    about: Rule
    judge: Callable[[Case], Iterator[RuleFinding]]


def guards(about: Rule, judge: Callable[[Case], Iterator[RuleFinding]]) -> GuardRule:
    """Ask a rule about what a build would change."""
    return GuardRule(about, judge)


def called(entry: SeenEntry) -> str:
    """Return how a person recognises `entry`: by its title, or else by its address or id."""
    return repr(entry.title or entry.url or entry.id)
