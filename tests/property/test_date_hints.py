"""A hint about a date that is written wrongly never changes the moment that was meant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from irfeed.syntax import (
    hint_about_rfc822,
    hint_about_rfc3339,
    moment_of_rfc822,
    moment_of_rfc3339,
    why_not_rfc822,
    why_not_rfc3339,
)

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_zones = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
_moments = st.datetimes(datetime(1990, 1, 1), datetime(2049, 12, 31), timezones=_zones).map(  # noqa: DTZ001 - naive, as asked for
    lambda moment: moment.replace(microsecond=0)
)


def _forms(moment: datetime) -> list[str]:
    """Write a moment in ways that programs write it, right and wrong."""
    day, month, clock, offset = _DAYS[moment.weekday()], _MONTHS[moment.month - 1], f"{moment:%H:%M:%S}", f"{moment:%z}"
    short = moment.astimezone(UTC)
    return [
        f"{day}, {moment.day:02} {month} {moment.year} {clock} {offset}",
        f"{day}, {moment.day:02} {month} {moment.year} {clock} {offset[:3]}:{offset[3:]}",
        f"{day} {month} {moment.day:02} {moment.year} {clock} GMT{offset} (there)",
        f"{moment.day} {month} {moment.year % 100:02} {clock}{offset}",
        f"{moment:%Y-%m-%d} {clock} {offset}",
        f"{moment:%Y-%m-%d}T{clock}{offset}",
        moment.isoformat(),
        f"{_DAYS[short.weekday()]}, {short.day} {_MONTHS[short.month - 1]} {short.year} {short:%H:%M:%S} UTC",
    ]


@given(_moments, st.integers(0, 7))
def test_a_hint_names_the_moment_that_was_meant(moment: datetime, form: int) -> None:
    """Whatever form and offset a date has, the date in its hint is right, and is the same moment."""
    text = _forms(moment)[form]
    of_rss, of_atom = (hint(text).removeprefix("Write ") for hint in (hint_about_rfc822, hint_about_rfc3339))

    assert why_not_rfc822(of_rss) is None
    assert why_not_rfc3339(of_atom) is None
    assert moment_of_rfc822(of_rss) == moment_of_rfc3339(of_atom) == moment


@given(_moments, st.sampled_from(["", " CEST", " KST", " A"]))
def test_without_an_offset_no_moment_is_offered(moment: datetime, zone: str) -> None:
    """A date without an offset, or with a zone that RFC 822 does not know, gets no date in its hint."""
    text = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M:%S}{zone}"

    assert hint_about_rfc822(text) == hint_about_rfc3339(text)
    assert hint_about_rfc822(text).startswith("Which moment was meant cannot be known")
