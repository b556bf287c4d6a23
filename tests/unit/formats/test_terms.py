"""How often a feed changes."""

from __future__ import annotations

import pytest
from lxml.etree import Element

from irfeed.formats.extensions import add_update_period


@pytest.mark.parametrize(
    ("ttl", "expected"),
    [
        (None, []),
        (15, ["hourly", "4"]),
        (60, ["hourly", "1"]),
        (90, ["daily", "16"]),
        (1440, ["daily", "1"]),
        (2880, ["weekly", "3"]),
        (43200, ["monthly", "1"]),
        (525601, ["yearly", "1"]),
        (9999999, ["yearly", "1"]),
    ],
)
def test_the_period_follows_from_the_minutes_between_visits(ttl: int | None, expected: list[str]) -> None:
    """The shortest period that holds one visit is named, with the number of visits in it."""
    feed = Element("feed")

    add_update_period(feed, ttl)

    assert [element.text for element in feed] == expected
