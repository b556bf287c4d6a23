from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from irfeed.load.plain import UnfitError, plain

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (1.5, 1.5),
        ("text", "text"),
        (Decimal("7.00"), 7),
        (Decimal("35.6895"), 35.6895),
        (Decimal("1E+40"), "1E+40"),
        (Decimal("NaN"), "NaN"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (date(2015, 2, 6), "2015-02-06"),
        (datetime(2015, 2, 6, 9), "2015-02-06T09:00:00"),  # noqa: DTZ001 - the case is about one without
        (datetime(2015, 2, 6, tzinfo=UTC), "2015-02-06T09:00:00+09:00"),
        (datetime(2015, 2, 6, 0, 0, 0, 5, tzinfo=UTC), "2015-02-06T09:00:00.000005+09:00"),
        ({"a": (1, [date(2015, 2, 6)])}, {"a": [1, ["2015-02-06"]]}),
    ],
)
def test_kinds(value: object, held: object) -> None:
    """Every kind that a field can hold arrives as a field holds it."""
    assert plain(value, SEOUL) == held


def test_moments_in_utc() -> None:
    """Without a time zone a moment is told in UTC, whatever offset it came with."""
    moment = datetime(2015, 2, 6, 9, tzinfo=timezone(timedelta(hours=9)))

    assert plain(moment, None) == "2015-02-06T00:00:00+00:00"


def test_local_mean_time() -> None:
    """Where the time zone had seconds in its offset, which RFC 3339 cannot write, the moment is told in UTC."""
    assert plain(datetime(1900, 1, 1, tzinfo=UTC), SEOUL) == "1900-01-01T00:00:00+00:00"


def test_last_day() -> None:
    """A moment that no other time zone can hold stays as it is."""
    last = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)

    assert plain(last, SEOUL) == "9999-12-31T23:59:00+00:00"


@pytest.mark.parametrize(
    ("value", "path", "words"),
    [
        (b"\0", (), "of the kind bytes"),
        ({"a": [timedelta(1)]}, ("a", 0), "of the kind timedelta"),
        ({1: {2}}, ("1",), "of the kind set"),
    ],
)
def test_unfit(value: object, path: tuple[str | int, ...], words: str) -> None:
    """What no field can hold is named by its kind and its place."""
    with pytest.raises(UnfitError, match=words) as caught:
        plain(value, None)
    assert caught.value.path == path


def test_endless() -> None:
    """A list that holds itself comes to an end."""
    endless: list[object] = []
    endless.append(endless)

    with pytest.raises(UnfitError, match="nests deeper"):
        plain(endless, None)
