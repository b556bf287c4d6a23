"""Entries that are filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from irfeed.model import Category, Entry, Format, Location
from irfeed.render import atom_entry, rss_item
from irfeed.render.entries import Entries
from irfeed.render.options import EntryOptions
from tests.written import news, written

XML = (Format.RSS, Format.ATOM)


def _with(entry: Entry, **fields: object) -> Entry:
    return replace(entry, article=replace(entry.article, **fields))  # type: ignore[arg-type] # a test names the fields


def test_the_same_article_has_the_categories_of_the_options_that_are_asked_for(
    plain_entry: Entry, options: EntryOptions
) -> None:
    """Nothing that one publication says is kept for another."""
    other = replace(options, department_scheme="tag:other.example,2015:departments")
    made = [written(Entries(one, XML), plain_entry) for one in (options, other, options)]

    assert all(b"tag:other.example,2015:departments" in one for one in made[1].values())
    assert made[0] == made[2] != made[1]


def test_one_moment_with_two_offsets_is_written_as_each_is(plain_entry: Entry, options: EntryOptions) -> None:
    """Dates that are the same moment are not the same text; what is kept of one article is not told of the next."""
    moments = "2015-02-06T09:00:00+09:00", "2015-02-06T00:00:00+00:00"
    seoul, utc = map(datetime.fromisoformat, moments)
    there, back = (_with(plain_entry, published=one, updated=two) for one, two in ((seoul, utc), (utc, seoul)))
    entries = Entries(options, tuple(Format))

    for entry, (published, updated) in ((there, moments), (back, moments[::-1])):
        made = written(entries, entry)

        assert f"<published>{published}</published>".encode() in made[Format.ATOM]
        assert f"<updated>{updated}</updated>".encode() in made[Format.ATOM]
        assert f'"date_published": "{published}",\n      "date_modified": "{updated}"'.encode() in made[Format.JSON]
        assert made[Format.RSS] == rss_item.fragment(entry, options)
        assert made[Format.ATOM] == atom_entry.fragment(entry, options)


def test_what_has_a_place_of_another_kind_is_of_another_shape(plain_entry: Entry, options: EntryOptions) -> None:
    """Places with coordinates come before those without, in whatever order they stand in the record."""
    entries = Entries(options, tuple(Format))
    seoul, tokyo = Location("Seoul"), Location("Tokyo", 35.6895, 139.69171)

    told = []
    for places in ((seoul, tokyo), (tokyo, seoul), (replace(seoul, name="Busan"), replace(tokyo, latitude=1e-7))):
        entry = _with(plain_entry, places=places)
        told.append(news(entries, entry))
        made = written(entries, entry)

        assert made[Format.RSS] == rss_item.fragment(entry, options)
        assert made[Format.ATOM] == atom_entry.fragment(entry, options)
    assert told == [set(Format), set(Format), set()]


def test_what_is_new_is_the_first_of_its_shape(plain_entry: Entry, options: EntryOptions) -> None:
    """A category that says more than others before it is new, wherever it stands, in each format."""
    entries = Entries(options, tuple(Format))
    plain, listed = Category("a"), Category("b", "https://a.example/", "B")

    lists = ((plain,), (plain, plain), (plain, listed), (Category("x"), replace(listed, term="y")))
    told = [news(entries, _with(plain_entry, categories=categories)) for categories in lists]

    assert told == [set(Format), set(), set(Format), set()]
