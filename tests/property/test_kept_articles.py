"""The law of articles in the index: what is kept is what is given back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from irfeed.index.codec import dump, load
from irfeed.model import (
    Article,
    Body,
    BodyFormat,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_maybe = st.none() | _texts
_numbers = st.none() | st.integers(0, 2**60)
_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_dates = st.datetimes(datetime(1970, 1, 3), datetime(9999, 12, 29), timezones=_offsets).map(  # noqa: DTZ001 - bounds are naive
    lambda when: when.replace(microsecond=0, fold=0)
)
_degrees = st.floats(-180, 180)


def _tuples(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


_articles = st.builds(
    Article,
    id=_texts,
    title=_texts,
    language=_texts,
    departments=_tuples(_texts),
    url=_texts,
    published=_dates,
    updated=_dates,
    summary=_maybe,
    body=st.none() | st.builds(Body, _texts, st.sampled_from(BodyFormat)),
    authors=_tuples(st.builds(Person, _texts, _maybe, _maybe)),
    categories=_tuples(st.builds(Category, _texts, _maybe, _maybe)),
    images=_tuples(st.builds(Image, _texts, _maybe, _texts, _numbers, _numbers, _numbers, _maybe, _maybe)),
    enclosures=_tuples(st.builds(Enclosure, _texts, _texts, st.integers(0, 2**60), _maybe, _numbers)),
    story=_maybe,
    places=_tuples(st.builds(Location, _texts) | st.builds(Location, _texts, _degrees, _degrees)),
    rights=_maybe,
    license=_maybe,
    source=st.none() | st.builds(Source, _texts, _texts, _maybe, _maybe, st.none() | _dates),
    status=st.sampled_from(Status),
    reason=_maybe,
    withdrawn=st.none() | _dates,
    expires=st.none() | _dates,
)


@given(_articles)
def test_an_article_is_read_as_it_was_kept(article: Article) -> None:
    """Every field comes back equal and of its own type, and every moment with its offset."""
    again = load(dump(article))

    assert again == article
    assert repr(again) == repr(article).replace("datetime.timezone(datetime.timedelta(0))", "datetime.timezone.utc")
