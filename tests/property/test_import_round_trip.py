"""A publication that is exported to feeds and imported again is the same articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.assemble import atom, jsonfeed, rss
from irfeed.findings import Finding, Place
from irfeed.importing import DateRules, ImportContext, settle
from irfeed.importing.feed import parted, read_feed
from irfeed.importing.source import SourceDocument
from irfeed.model import (
    Article,
    Body,
    BodyFormat,
    Category,
    Content,
    Enclosure,
    Entry,
    FeedPlan,
    Format,
    Image,
    Location,
    Person,
)
from irfeed.model import Source as Origin
from irfeed.model.mapping import TEXTS
from irfeed.model.publication import Publication
from irfeed.model.record import Record
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions
from irfeed.validation import validate

MakePlan = Callable[..., FeedPlan]
_MADE = {
    Format.RSS: (rss_item.fragment, rss.document),
    Format.ATOM: (atom_entry.fragment, atom.document),
    Format.JSON: (json_item.fragment, jsonfeed.document),
}
#: What a format has no place for, put into the form in which it comes back.
_KEPT: Mapping[Format, Callable[[Article], Article]] = {
    Format.JSON: lambda article: replace(article, authors=tuple(map(_one_address, article.authors))),
    Format.ATOM: lambda article: _without(article, "atom"),
    Format.RSS: lambda article: replace(
        _without(article, "rss"),
        source=article.source and replace(article.source, id=None, updated=None),
        authors=tuple(Person(one.name) for one in article.authors),
        categories=tuple(replace(one, label=None) for one in article.categories),
    ),
}


def _without(article: Article, format_: str) -> Article:
    """Leave out the texts that have no element in a format."""
    lost: dict[str, None] = {one.name: None for one in TEXTS if not getattr(one, format_)}
    return replace(article, **lost)  # type: ignore[arg-type]  # each of them may be None


def _one_address(person: Person) -> Person:
    """JSON Feed has one address of an author: the page, else the mail."""
    return replace(person, email=None) if person.url else person


_words = st.text(st.characters(categories=["L", "N", "P"], include_characters=" <&;"), min_size=1, max_size=30)
_line = _words.map(lambda text: " ".join(text.split())).filter(
    lambda text: text and not re.search(r"<[A-Za-z/!?]|&[A-Za-z#]", text)
)
_names = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
_moments = st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - the zone comes next
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
_urls = _names.map("https://seoul.example/{}".format)
_people = st.builds(Person, _line, st.none() | st.just("desk@seoul.example"), st.none() | _urls)
_categories = st.builds(Category, _line, st.just("https://seoul.example/topics"))
_images = st.builds(
    Image,
    _names.map("https://seoul.example/{}.png".format),
    _line,
    st.just("image/png"),
    length=st.none() | st.integers(1, 10**9),
    width=st.none() | st.integers(1, 9999),
    height=st.none() | st.integers(1, 9999),
    title=st.none() | _line,
    credit=st.none() | _line,
)
_enclosures = st.builds(
    Enclosure,
    _names.map("https://seoul.example/{}.mp3".format),
    st.just("audio/mpeg"),
    st.none() | st.integers(1, 10**9),
    _names,
    st.none() | st.integers(1, 9999),
)
_places = st.builds(Location, _line, st.just(37.5), st.just(127.0)) | st.builds(Location, _line)
_origins = st.builds(Origin, _line, _urls, _urls, st.just("tag:o.example,2015:f"), _moments)
_bodies = _line.map(lambda text: Body(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>", BodyFormat.HTML))


def _unique(strategy: st.SearchStrategy[object], by: str) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3, unique_by=lambda one: str(getattr(one, by)).casefold()).map(tuple)


def _located_first(places: list[Location]) -> tuple[Location, ...]:
    """Return places in the order in which RSS and Atom give them back: those with coordinates come first."""
    return tuple(sorted(places, key=lambda one: one.latitude is None))


#: What each field of an article may be; a field that needs no more than a row of the table is drawn by that.
_DRAWN: Mapping[str, st.SearchStrategy[Any]] = {
    "title": _line,
    "language": st.sampled_from(["en", "ko"]),
    "departments": st.sampled_from([("mayor",), ("international-relations", "mayor")]),
    "url": _urls,
    "published": _moments,
    "updated": _moments,
    "summary": _line,
    "body": _bodies,
    "authors": st.lists(_people, min_size=1, max_size=3).map(tuple),
    "categories": _unique(_categories, "term"),
    "images": _unique(_images, "url"),
    "enclosures": st.lists(_enclosures, max_size=3, unique_by=(lambda one: one.url, lambda one: one.title)).map(tuple),
    "places": st.lists(_places, max_size=3, unique_by=lambda one: one.name).map(_located_first),
    "license": st.none() | st.sampled_from(["https://creativecommons.org/licenses/by/4.0/", "https://a.example/terms"]),
    "source": st.none() | _origins,
    "expires": st.none() | st.just(datetime(2031, 1, 1, tzinfo=UTC)),
    **{one.name: st.none() | _line for one in TEXTS},
}
_articles = st.builds(partial(Article, id="tag:seoul.example,2015:a"), **_DRAWN)
#: The id is drawn with those of other documents; of drafts and what was taken back there is no entry.
_DRAWN_ELSEWHERE = {"id", "guid", "status", "reason", "withdrawn"}


def test_every_field_is_drawn() -> None:
    """No field of an article is forgotten here."""
    assert {one.name for one in fields(Article)} == set(_DRAWN) | _DRAWN_ELSEWHERE


@pytest.mark.parametrize("format_", Format)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(article=_articles)
def test_round_trip(publication: Publication, make_plan: MakePlan, format_: Format, article: Article) -> None:
    """Each format gives back every field that it has a place for; nothing else is made up."""
    article = replace(article, updated=max(article.updated, article.published))
    assert article.body is not None
    fragment, document = _MADE[format_]
    entry = Entry(article, Content(article.body.text, article.summary or ""))
    data = document(make_plan("one"), publication, [fragment(entry, EntryOptions.of(publication))])

    (imported,) = _imported(data, publication)

    kept = _KEPT[format_]
    told = replace(article, summary=None) if article.summary == article.title else article  # which says nothing
    assert imported == kept(told)


def _imported(data: bytes, publication: Publication) -> tuple[Article, ...]:
    feed = read_feed(SourceDocument(data, "feed"))
    assert not isinstance(feed, Finding)
    records = []
    for found in feed.entries:
        desk = ImportContext(publication, DateRules(ZoneInfo("Asia/Seoul")), found.place, "the entry")
        settled, findings = settle(parted(found, publication), desk)
        assert settled is not None, findings
        fields = {**settled.fields, "body": settled.body, "body_format": settled.body_format.value}
        records.append(Record(fields, _Nowhere()))
    validation = validate(records, publication)
    assert validation.rejected == 0, validation.findings
    return validation.articles


class _Nowhere:
    """The place of fields that stand in no file."""

    def place(self, _path: object) -> Place:
        return Place("feed")
