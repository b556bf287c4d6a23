"""What feedparser reads in RSS and Atom documents."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import datetime
from html import unescape
from typing import Any

import feedparser
import pytest

from irfeed.model import Entry, Format

_XML = [Format.RSS, Format.ATOM]


@pytest.fixture(params=_XML, ids=str)
def read(request: pytest.FixtureRequest, documents: Mapping[Format, bytes]) -> Any:
    """Return what feedparser makes of a document."""
    return feedparser.parse(documents[request.param])


def _seconds(when: datetime) -> int:
    return calendar.timegm(when.utctimetuple())


def test_a_document_is_well_formed_and_known(read: Any) -> None:
    """Nothing bozo is found, and the format is recognised."""
    assert read.bozo == 0
    assert read.version in {"rss20", "atom10"}
    assert read.encoding.upper() == "UTF-8"


def test_a_head_says_the_same_in_each_format(read: Any) -> None:
    """Title, page, language, dates and links of the feed are read back."""
    feed = read.feed

    assert feed.title == "International Relations News"
    assert feed.subtitle == "What Seoul does & says"
    assert feed.link == "https://feeds.seoul.example/en/"
    assert feed.language == "en"
    assert feed.rights == "© Seoul Metropolitan Government"
    assert calendar.timegm(feed.updated_parsed) == _seconds(datetime.fromisoformat("2015-02-07T18:30:05+09:00"))
    rels = [link.rel for link in feed.links if link.rel != "alternate"]
    assert rels == ["self", "prev-archive", "hub"]


def test_entries_say_the_same_in_each_format(read: Any, entries: tuple[Entry, ...]) -> None:
    """Ids, titles, links, dates, summaries, authors and categories are read back, in order."""
    assert len(read.entries) == len(entries)
    for found, entry in zip(read.entries, entries, strict=True):
        article = entry.article
        assert found.id == article.id
        assert found.title == article.title
        assert found.link == article.url
        assert calendar.timegm(found.published_parsed) == _seconds(article.published)
        updated = dict.get(found, "updated_parsed", found.published_parsed)  # RSS says it only if it is later
        assert calendar.timegm(updated) == _seconds(article.updated)
        assert unescape(found.get("summary", "")) == entry.text
        assert [author.name for author in found.authors] == [author.name for author in article.authors]
        words = {word for one in article.categories for word in (one.term, one.label) if word}
        assert words <= {word for tag in found.tags for word in (tag.term, tag.label)}


def test_languages_are_those_of_the_entries(read: Any, entries: tuple[Entry, ...]) -> None:
    """Each entry has its own language, not the feed's."""
    found = [entry.get("language") or entry.title_detail.language for entry in read.entries]

    assert found == [entry.article.language for entry in entries]


def test_content_is_read_back(read: Any, full_entry: Entry) -> None:
    """The first content is the whole HTML."""
    assert read.entries[1].content[0].value == full_entry.content.html.strip()
    assert read.entries[1].content[0].type == "text/html"


def test_enclosures_and_pictures_are_read_back(read: Any, full_entry: Entry) -> None:
    """The first enclosure, and every picture, are found."""
    found = read.entries[1]
    first = full_entry.article.enclosures[0]

    assert found.enclosures[0].href == first.url
    assert found.enclosures[0].type == first.type
    assert found.enclosures[0].length == str(first.length)
    pictures = [content["url"] for content in found.media_content if content.get("medium") == "image"]
    assert pictures == [image.url for image in full_entry.article.images]


def test_translations_and_places_are_read_back(read: Any, full_entry: Entry) -> None:
    """Each translation is an alternate with its language, and the first place is the entry's."""
    found = read.entries[1]
    links = {link.hreflang: link.href for link in found.links if link.rel == "alternate" and "hreflang" in link}

    assert {language: links[language] for language in ("ja", "ko")} == {
        other.language: other.url for other in full_entry.translations
    }
    assert found.where == {"type": "Point", "coordinates": (139.69171, 35.6895)}
