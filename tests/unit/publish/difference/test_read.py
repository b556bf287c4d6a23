from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from irfeed.model import Document, Format
from irfeed.publish.seen import format_of, moment_of, read_feed

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds

NOON = datetime(2015, 1, 1, 0, 0, tzinfo=UTC)


@pytest.fixture(params=["json", "atom", "rss"])
def feed(request: pytest.FixtureRequest, feeds: Feeds) -> Document:
    """Return a feed of two entries in each format."""
    made: Document = getattr(feeds, request.param)("feed", [feeds.entry(1, title="Fish & chips"), feeds.entry(2)])
    return made


def test_the_entries_of_a_feed_are_seen(feed: Document) -> None:
    """Id, address, title and dates are the same in every format."""
    seen = read_feed(feed.content)

    assert seen is not None
    first, second = seen.entries
    assert (first.id, first.url, first.title) == ("tag:seoul.example,2015:1", "https://seoul.example/1", "Fish & chips")
    assert first.published == NOON
    assert first.updated == (None if feed.format is Format.RSS else NOON)
    assert first.digest != second.digest
    assert format_of(feed.content) is feed.format


def test_indentation_does_not_change_a_digest(feed: Document) -> None:
    """Two entries that say the same in other layout have the same digest."""
    plain = read_feed(feed.content)
    indented = read_feed(feed.content.replace(b"><", b">\n  <").replace(b'", "', b'" ,\n"'))

    assert plain is not None
    assert indented is not None
    assert [one.digest for one in plain.entries] == [one.digest for one in indented.entries]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"{",
        b"{}",
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [7]}',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "no id"}]}',
        b'{"version": "1.1", "items": []}',
        b'{"a":' * 100_000,
        b"<rss/>",
        b"<html><body/></html>",
        b"<rss><channel>",
        b'<?xml version="1.0" encoding="klingon"?><rss/>',
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>',
    ],
)
def test_what_is_no_feed_is_none(content: bytes) -> None:
    """Bytes that are no feed, or a dangerous one, are none, and never an exception."""
    assert read_feed(content) is None


def test_older_documents_and_tombstones_are_seen(feeds: Feeds) -> None:
    """Where older entries are, and which were withdrawn, is read where the format can say it."""
    link = '<link xmlns="http://www.w3.org/2005/Atom" rel="prev-archive" href="older"/>'
    atom = read_feed(feeds.atom("feed", [], link + feeds.tombstone(4)).content)
    rss = read_feed(feeds.rss("feed", [], link).content)
    json = read_feed(feeds.json("feed", [], next_url="older").content)

    assert atom is not None
    assert rss is not None
    assert json is not None
    assert {atom.older, rss.older, json.older} == {("older",)}
    assert atom.withdrawn == {"tag:seoul.example,2015:4"}


def test_an_item_without_guid_is_known_by_its_address() -> None:
    """RSS readers take the link of an item without a guid; an entry without anything has empty words."""
    rss = read_feed(b"<rss><channel><item><link>https://seoul.example/1</link></item></channel></rss>")
    atom = read_feed(b'<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>')

    assert rss is not None
    assert rss.entries[0].id == "https://seoul.example/1"
    assert atom is not None
    assert (atom.entries[0].id, atom.entries[0].url) == ("", "")


def test_a_number_is_an_id() -> None:
    """JSON feeds of others may have numbers as ids: these count as their digits."""
    seen = read_feed(b'\xef\xbb\xbf {"version": "https://jsonfeed.org/version/1", "items": [{"id": 7}]}')

    assert seen is not None
    assert (seen.entries[0].id, seen.entries[0].url) == ("7", "")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2015-01-01T09:00:00+09:00", NOON),
        ("2015-01-01t00:00:00.5z", NOON.replace(microsecond=500_000)),
        ("Thu, 01 Jan 2015 00:00:00 GMT", NOON),
        ("Thu, 01 Jan 2015 09:00:00 +0900", NOON),
        ("Thu, 01 Jan 2015 09:00:00", None),
        ("2015-13-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_moment_is_read_or_none(text: str, moment: datetime | None) -> None:
    """Dates of both kinds are moments in UTC; what names no moment is none."""
    assert moment_of(text) == moment
