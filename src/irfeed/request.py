"""What a build is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.publication import Publication
from irfeed.thresholds import Thresholds
from irfeed.timings import Timings

if TYPE_CHECKING:
    from irfeed.publish import Outcome

#: irfeed's own folder beside irfeed.toml.
STATE: Final = ".irfeed"

#: Told (articles done, articles in all) while a build goes on.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for."""

    now: datetime
    output: Path
    shown_as: str  #: how findings name the folder of the publication
    output_shown_as: str
    check_only: bool = False  #: write nothing, say what would change
    keep_going: bool = False  #: leave wrong records out rather than stop
    allowed: frozenset[str] = frozenset()  #: what subscribers may suffer this once; see irfeed.publish.ALLOWANCES
    adopt: bool = False  #: take over an output folder that irfeed did not make
    durable: bool = True  #: have the feeds on the disk before they are in force
    processes: int = 1  #: how many share the work, where there is enough of it
    thresholds: Thresholds = Thresholds()  #: how much of it is enough
    cached: bool = True  #: whether what was kept by earlier builds may be used
    environment: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: where sources find secrets

    def records_shown_as(self, publication: Publication) -> str:
        """Return how findings name the folder of the records."""
        folder = publication.articles.relative_to(publication.root).as_posix()
        return folder if self.shown_as == "." else f"{self.shown_as}/{folder}"


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while a build goes on."""

    tell: Progress
    timings: Timings


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did, or would do; `outcome` is None if findings stopped it and nothing was written."""

    outcome: Outcome | None
    findings: Sequence[Finding]
    rejected: int
