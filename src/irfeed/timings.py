"""Where the time of a build goes, and how much work it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


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
