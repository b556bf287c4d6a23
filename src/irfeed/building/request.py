"""What a build is asked for, by what it goes, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from irfeed.findings import Finding, as_objects
from irfeed.frozen import dataclass
from irfeed.model.publication import Publication
from irfeed.model.record import Record

if TYPE_CHECKING:
    from irfeed.publish import Outcome


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What a build goes by. Those for many articles, unless a test wants a few to go the same way."""

    shared_bytes: int = 4 << 20  #: from so many bytes to read on, more than one process is worth its start
    task_bytes: int = 1 << 20  #: a process reads at a time
    piece_lines: int = 61  #: a piece of a file of lines has, on average
    shared_articles: int = 500  #: from so many to render on, more than one process is worth its start
    task_articles: int = 200  #: a process renders at a time
    shared_entries: int = 4000  #: from so many in documents on, more than one process is worth its start
    task_entries: int = 4000  #: a process puts into the documents of months at a time; no month is parted
    batch_articles: int = 300  #: are read out of the store before what they add to documents is written


class Timings:
    """Seconds by stage, in the order in which stages began, and counts of work."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.seconds: dict[str, float] = {}
        self.counts: dict[str, int] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what is done meanwhile."""
        began = self._clock()
        self.seconds.setdefault(name, 0.0)
        try:
            yield
        finally:
            self.seconds[name] += self._clock() - began

    def count(self, name: str, number: int) -> None:
        """Add to a count."""
        self.counts[name] = self.counts.get(name, 0) + number


#: irfeed's own folder beside irfeed.toml.
STATE: Final = ".irfeed"

#: Told (articles done, articles in all) while a build goes on.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What a build is asked for."""

    now: datetime
    output: Path
    shown_as: str  #: how findings name the folder of the publication
    output_shown_as: str
    check_only: bool = False  #: write nothing, say what would change
    keep_going: bool = False  #: leave wrong records out rather than stop
    allowed: frozenset[str] = frozenset()  #: what subscribers may suffer this once; see irfeed.publish.ALLOWANCES
    adopt: bool = False  #: take over an output folder that irfeed did not make
    replacing: bool = False  #: and replace files in it that irfeed did not write
    durable: bool = True  #: have the feeds on the disk before they are in force
    processes: int = 1  #: how many share the work, where there is enough of it
    thresholds: Thresholds = Thresholds()  #: how much of it is enough
    cached: bool = True  #: whether what was kept by earlier builds may be used
    environment: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: where sources find secrets
    records: Iterable[Record | Finding] | None = None  #: in place of the articles folder and the sources, if not None

    def records_shown_as(self, publication: Publication) -> str:
        """Return how findings name the folder of the records."""
        folder = publication.articles.relative_to(publication.root).as_posix()
        return folder if self.shown_as == "." else f"{self.shown_as}/{folder}"


@dataclass(frozen=True, slots=True)
class BuildObserver:
    """Who looks on while a build goes on."""

    tell: Progress
    timings: Timings


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many articles are in no feed, by the reason."""

    drafts: int = 0
    held_back: int = 0
    until: int | None = None  #: when the first of those that are held back comes, in seconds since 1970
    withdrawn: int = 0
    expired: int = 0
    unread: int = 0  #: files that could not be read, whatever is in them


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did, or would do."""

    outcome: Outcome | None  #: what it changed; None if findings stopped it and nothing was written
    findings: Sequence[Finding]
    rejected: int  #: records that break a rule
    left_out: LeftOut = LeftOut()

    @property
    def written(self) -> tuple[str, ...]:
        """The paths of documents that were written, or would be, below the output folder, in order."""
        return self.outcome.written if self.outcome else ()

    @property
    def removed(self) -> tuple[str, ...]:
        """The paths of documents that were removed, or would be, below the output folder, in order."""
        return self.outcome.removed if self.outcome else ()

    @property
    def unchanged(self) -> int:
        """How many documents stayed as they were."""
        return self.outcome.unchanged if self.outcome else 0

    def as_object(self) -> dict[str, Any]:
        """Return the object that `irfeed build --format json` prints."""
        until = self.left_out.until
        moment = None if until is None else datetime.fromtimestamp(until, UTC).isoformat()
        return {
            "written": list(self.written),
            "removed": list(self.removed),
            "unchanged": self.unchanged,
            "left_out": {**asdict(self.left_out), "until": moment, "rejected": self.rejected},
            "findings": as_objects(self.findings),
        }
