"""Dates are in the future only when the caller says what time it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from irfeed.checking import check_document

_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>News</title><link>https://example.org/</link><description>New</description>
<item><title>A visit</title><pubDate>{date}</pubDate></item></channel></rss>
"""
_NOW = datetime(2015, 2, 6, 0, 0, tzinfo=UTC)


def _codes(date: str, now: datetime | None) -> set[str]:
    result = check_document(_FEED.format(date=date).encode(), "feed.rss", now=now)
    return {finding.code for finding in result.findings}


@pytest.mark.parametrize("date", ["Sat, 07 Feb 2015 00:00:00 GMT", "Fri, 06 Feb 2015 00:11:00 GMT"])
def test_a_date_to_come_is_found(date: str) -> None:
    """An item that is dated after now gets a warning."""
    assert "RSS028" in _codes(date, _NOW)


def test_clocks_may_differ_by_some_minutes() -> None:
    """An item of the next ten minutes is not in the future."""
    assert "RSS028" not in _codes("Fri, 06 Feb 2015 09:09:00 +0900", _NOW)


def test_without_a_clock_nothing_is_in_the_future() -> None:
    """A check that knows no time finds no date to come."""
    assert "RSS028" not in _codes("Fri, 01 Jan 2100 00:00:00 GMT", None)
