"""Loose dates: what each rule reads, and what is refused."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.importing.claims import Certainty
from irfeed.importing.dates import DateOrder, DateRules, Loose, NoDate, Why, read_loose

SEOUL = DateRules(ZoneInfo("Asia/Seoul"))


def _read(text: str, rules: DateRules = SEOUL) -> tuple[str, str]:
    loose = read_loose(text, rules)
    assert isinstance(loose, Loose), loose
    return loose.moment.isoformat(), loose.certainty.value


@pytest.mark.parametrize(
    "text",
    [
        "Feb. 6, 2015",
        "February 6th, 2015",
        "Fri, Feb 6 2015",
        "6 February 2015",
        "6th of Feb. 2015",
        "2015 Feb 6",
        "2015년 2월 6일",
        "2015년 2월 6일 (금)",
        "2015年2月6日",
        "2015年2月6日(金)",
        "2015-02-06",
        "2015. 2. 6.",
        "2015/2/6",
        "20150206",
    ],
)
def test_days(text: str) -> None:
    """A day alone is midnight in the publication's time zone, likely, and says so."""
    loose = read_loose(text, SEOUL)

    assert isinstance(loose, Loose)
    assert (loose.moment.isoformat(), loose.certainty) == ("2015-02-06T00:00:00+09:00", Certainty.LIKELY)
    assert loose.note == "no time is given, midnight stands for it"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Feb. 6, 2015 9:05 pm", "2015-02-06T21:05:00+09:00"),
        ("Feb 6, 2015 12:05 a.m.", "2015-02-06T00:05:00+09:00"),
        ("Friday, 6 February 2015 at 10:30", "2015-02-06T10:30:00+09:00"),
        ("2015년 2월 6일 오후 3시 5분", "2015-02-06T15:05:00+09:00"),
        ("2015년 2월 6일 오전 9시", "2015-02-06T09:00:00+09:00"),
        ("2015年2月6日(金) 15:30", "2015-02-06T15:30:00+09:00"),
        ("2015年2月6日 午後3時5分", "2015-02-06T15:05:00+09:00"),
        ("2015.02.06 (금) 10:00", "2015-02-06T10:00:00+09:00"),
        ("2015-02-06 09:00:07", "2015-02-06T09:00:07+09:00"),
        ("2015-02-06 09:00 UTC", "2015-02-06T09:00:00+00:00"),
        ("2015-02-06 09:00 -0330", "2015-02-06T09:00:00-03:30"),
        ("2015-02-06T09:00+01:00", "2015-02-06T09:00:00+01:00"),
        ("Fri, 06 Feb 2015 09:00:00 KST", "2015-02-06T09:00:00+09:00"),
        ("Sept. 6, 2015 13:00", "2015-09-06T13:00:00+09:00"),
    ],
)
def test_times(text: str, moment: str) -> None:
    """A time may follow, by twelve or twenty-four hours, and an offset after it."""
    assert _read(text) == (moment, "likely")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2015-02-06T09:00:00+09:00", "2015-02-06T09:00:00+09:00"),
        ("2015-02-06t09:00:00.75z", "2015-02-06T09:00:00+00:00"),
        ("Fri, 06 Feb 2015 09:00:00 +0900", "2015-02-06T09:00:00+09:00"),
        ("Fri, 06 Feb 2015 09:00 GMT", "2015-02-06T09:00:00+00:00"),
        ("Fri, 06 Feb 2015 09:00:00 -0000", "2015-02-06T09:00:00+00:00"),
    ],
)
def test_exact(text: str, moment: str) -> None:
    """The dates of feeds are what they say, without any time zone of the publication."""
    assert _read(text, DateRules()) == (moment, "said")


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("02/03/2015", DateOrder.DAY_FIRST, "2015-03-02"),
        ("02/03/2015", DateOrder.MONTH_FIRST, "2015-02-03"),
        ("13.03.2015", None, "2015-03-13"),
        ("03-13-2015", None, "2015-03-13"),
        ("13/03/2015", DateOrder.MONTH_FIRST, "2015-03-13"),
        ("03/13/2015", DateOrder.DAY_FIRST, "2015-03-13"),
        ("04/04/2015", None, "2015-04-04"),
    ],
)
def test_numbers(text: str, order: DateOrder | None, day: str) -> None:
    """Two numbers before a year are read if they can mean one day only, or an order was given."""
    assert _read(text, DateRules(SEOUL.zone, order))[0][:10] == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("02/03/2015", Why.AMBIGUOUS),
        ("6/2/15", Why.UNREADABLE),
        ("Feb 2015", Why.UNREADABLE),
        ("yesterday", Why.UNREADABLE),
        ("Feb 30, 2015", Why.UNREADABLE),
        ("2015-02-30", Why.UNREADABLE),
        ("2015-02-06 25:00", Why.UNREADABLE),
        ("13/13/2015", Why.UNREADABLE),
        ("2015-02-06 or later", Why.UNREADABLE),
        ("2015-02-06 09:00 EST or so", Why.UNREADABLE),
        ("1969-07-20", Why.UNREADABLE),
        ("2015-06-30T23:59:60Z", Why.UNREADABLE),
        ("", Why.UNREADABLE),
    ],
)
def test_refused(text: str, why: Why) -> None:
    """What is no day, or could be two, is refused with the reason."""
    read = read_loose(text, SEOUL)

    assert isinstance(read, NoDate)
    assert read.why is why


def test_no_zone() -> None:
    """Without an offset and a time zone there is no moment."""
    read = read_loose("6 February 2015", DateRules())

    assert isinstance(read, NoDate)
    assert read.why is Why.NO_ZONE


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first text waits for tables of Unicode
@given(st.text(max_size=60) | st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}( [0-9]{1,2}:[0-9]{1,3})?"))
def test_any_text(text: str) -> None:
    """No text raises, and a date that was read can be written and read again as the same."""
    read = read_loose(text, SEOUL)

    if isinstance(read, Loose):
        assert read_loose(read.moment.isoformat(timespec="seconds"), DateRules()) == Loose(read.moment, Certainty.SAID)
