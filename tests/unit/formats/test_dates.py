"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from irfeed.formats.values import rfc822, rfc3339


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (datetime(2015, 2, 6, 9, tzinfo=timezone(timedelta(hours=9))), "Fri, 06 Feb 2015 09:00:00 +0900"),
        (datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC), "Thu, 29 Feb 2024 23:59:59 +0000"),
        (datetime(2015, 12, 31, tzinfo=timezone(-timedelta(hours=3, minutes=30))), "Thu, 31 Dec 2015 00:00:00 -0330"),
        (datetime(987, 1, 5, tzinfo=UTC), "Fri, 05 Jan 0987 00:00:00 +0000"),
    ],
)
def test_an_rss_date_keeps_its_own_offset(when: datetime, expected: str) -> None:
    """An RSS date has an English weekday and month, a year of four digits and its own numeric offset."""
    assert rfc822(when) == expected


def test_an_atom_date_has_whole_seconds_and_its_own_offset() -> None:
    """An Atom date has no fractions of seconds, which some readers take for seconds."""
    when = datetime(2015, 2, 6, 9, 0, 0, 57599, tzinfo=timezone(timedelta(hours=9)))

    assert rfc3339(when) == "2015-02-06T09:00:00+09:00"
