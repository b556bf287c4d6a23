"""WrittenDate dates: what each rule reads, and what is refused."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.syntax.written_date import DateOrder, DateRules, NoDate, Why, WrittenDate, read_written

SEOUL = DateRules(ZoneInfo("Asia/Seoul"))


def _read(text: str, rules: DateRules = SEOUL) -> tuple[str, bool]:
    read = read_written(text, rules)
    assert isinstance(read, WrittenDate), read
    assert not read.doubt
    return read.moment.isoformat(), read.is_exact


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
    """A day alone is midnight in the publication's time zone, and says so."""
    assert _read(text) == ("2015-02-06T00:00:00+09:00", False)
    assert not read_written(text, SEOUL).has_time  # type: ignore[union-attr]  # it is a date, not a reason


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
        ("2015-03-17 14:00:00 -4", "2015-03-17T14:00:00-04:00"),
        ("2015-03-17 14:00:00 +0900", "2015-03-17T14:00:00+09:00"),
        ("2015-03-17 14:00 UTC+9", "2015-03-17T14:00:00+09:00"),
        ("2015-03-17 14:00 \u22124:30", "2015-03-17T14:00:00-04:30"),
        ("2015-03-17 2:00 PM", "2015-03-17T14:00:00+09:00"),
        ("2015-03-17 2pm", "2015-03-17T14:00:00+09:00"),
        ("2015. 3. 17. 오후 2:00:05", "2015-03-17T14:00:05+09:00"),
        ("2015年3月17日 星期二 下午2:00", "2015-03-17T14:00:00+09:00"),
        ("2015年3月17日 上午9点30分", "2015-03-17T09:30:00+09:00"),
        ("2015-03-17 午後0:30", "2015-03-17T12:30:00+09:00"),
        ("2015-03-17 12:30 p.m.", "2015-03-17T12:30:00+09:00"),
        ("2015-03-17 14:00 PM", "2015-03-17T14:00:00+09:00"),
        ("2015/3/17 9:05", "2015-03-17T09:05:00+09:00"),
    ],
)
def test_times(text: str, moment: str) -> None:
    """A time may follow, by twelve or twenty-four hours, and an offset after it."""
    assert _read(text) == (moment, False)


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
    assert _read(text, DateRules()) == (moment, True)


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
        ("Feb 30, 2015", Why.IMPOSSIBLE),
        ("2015-02-30", Why.IMPOSSIBLE),
        ("2015-02-06 25:00", Why.IMPOSSIBLE),
        ("2015-02-06 13:00 am", Why.IMPOSSIBLE),
        ("2015-02-06 09:00 +15", Why.IMPOSSIBLE),
        ("2015-02-06 09:00 +0960", Why.IMPOSSIBLE),
        ("13/13/2015", Why.IMPOSSIBLE),
        ("2015-02-06" + " " * 100 + "9:00", Why.UNREADABLE),
        ("2015-02-06 or later", Why.UNREADABLE),
        ("2015-02-06 09:00 EST or so", Why.UNREADABLE),
        ("1969-07-20", Why.EARLY),
        ("2015-06-30T23:59:60Z", Why.IMPOSSIBLE),
        ("", Why.UNREADABLE),
    ],
)
def test_refused(text: str, why: Why) -> None:
    """What is no day, or could be two, is refused with the reason."""
    read = read_written(text, SEOUL)

    assert isinstance(read, NoDate)
    assert read.why is why


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Fri, 17 Mar 2015 14:00:00 +0900", "17 March 2015 was a Tuesday, not Fri"),
        ("Friday, March 17, 2015", "17 March 2015 was a Tuesday, not Friday"),
        ("2015. 3. 17. (금)", "17 March 2015 was a Tuesday, not 금"),
        ("2015年3月17日(金) 15:30", "17 March 2015 was a Tuesday, not 金"),
        (
            "Tue, 17 Mar 2015 14:00:00 CST",
            '"Tue, 17 Mar 2015 14:00:00 CST" names the zone CST, which is out of use; write -0600',
        ),
        ("17 Mar 15 14:00 +0900", '"17 Mar 15 14:00 +0900" has a year of two digits; write four'),
    ],
)
def test_doubts(text: str, doubt: str) -> None:
    """A date that contradicts itself, or that other people would read in another way, says so."""
    read = read_written(text, SEOUL)

    assert isinstance(read, WrittenDate)
    assert read.doubt == doubt


@pytest.mark.parametrize("text", ["2015-03-17 (화)", "2015年3月17日(火) 15:30", "Tues. 17 March 2015"])
def test_days_of_the_week(text: str) -> None:
    """The name of the right day of the week is no doubt."""
    assert _read(text)[0].startswith("2015-03-17")


def test_changes_of_clocks() -> None:
    """A time that the clocks left out is none; of a time that they showed twice both moments are known."""
    zone = DateRules(ZoneInfo("America/New_York"))
    never, twice = read_written("2015-03-08 02:30", zone), read_written("2015-11-01 01:30", zone)

    assert isinstance(never, NoDate)
    assert never.why is Why.LEFT_OUT
    assert isinstance(twice, WrittenDate)
    assert twice.second
    assert (twice.moment.isoformat(), twice.second.isoformat()) == (
        "2015-11-01T01:30:00-04:00",
        "2015-11-01T01:30:00-05:00",
    )


def test_the_end_of_the_calendar() -> None:
    """A date that no calendar reaches is refused."""
    read = read_written("9999-12-31 23:00", DateRules(ZoneInfo("America/New_York")))

    assert isinstance(read, NoDate)
    assert read.why is Why.EARLY


def test_no_zone() -> None:
    """Without an offset and a time zone there is no moment."""
    read = read_written("6 February 2015", DateRules())

    assert isinstance(read, NoDate)
    assert read.why is Why.NO_ZONE


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first text waits for tables of Unicode
@given(st.text(max_size=60) | st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}( [0-9]{1,2}:[0-9]{1,3})?"))
def test_any_text(text: str) -> None:
    """No text raises, and a date that was read can be written and read again as the same."""
    read = read_written(text, SEOUL)

    if isinstance(read, WrittenDate):
        assert read_written(read.moment.isoformat(timespec="seconds"), DateRules()) == WrittenDate(
            read.moment, is_exact=True
        )
