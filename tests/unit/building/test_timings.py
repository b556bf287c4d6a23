"""Where the time of a build goes."""

from __future__ import annotations

from contextlib import suppress
from itertools import count

from irfeed.building.request import Timings


def test_stages_are_measured_in_the_order_in_which_they_begin() -> None:
    """A stage that comes again adds to its time, and one that fails is measured all the same."""
    ticks = count()
    timings = Timings(lambda: float(next(ticks)))
    with timings.stage("read"), timings.stage("plan"):
        pass
    with suppress(OSError), timings.stage("read"):
        raise OSError

    assert list(timings.seconds.items()) == [("read", 4.0), ("plan", 1.0)]


def test_counts_add_up() -> None:
    """What is counted twice is the sum of both."""
    timings = Timings(lambda: 0.0)
    timings.count("read", 2)
    timings.count("read", 3)

    assert timings.counts == {"read": 5}
