"""What feedgen gets wrong, shown on feedgen alone: each fails on the day that feedgen mends it.

Then the extension that works around it can go, and the test with it.
"""

from __future__ import annotations

import locale
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml.etree import XMLSyntaxError, tostring

_WHEN = datetime(2015, 2, 6, tzinfo=UTC)
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@pytest.fixture
def entry() -> FeedEntry:
    """Return a feedgen entry that both formats accept."""
    made = FeedEntry()
    made.id("tag:a.example,2015:1")
    made.title("Title")
    made.updated(_WHEN)
    made.link(href="https://a.example/1", rel="alternate", type="text/html", hreflang="en", title="Page")
    return made


@pytest.fixture
def feed() -> FeedGenerator:
    """Return a feedgen feed that both formats accept."""
    made = FeedGenerator()
    made.id("tag:a.example,2015:feed")
    made.title("Title")
    made.description("Description")
    made.updated(_WHEN)
    made.link(href="https://a.example/", rel="alternate")
    return made


def test_feedgen_is_the_version_that_the_extensions_are_made_for() -> None:
    """Another version of feedgen may need other extensions."""
    assert version("feedgen") == "1.0.0"


def test_links_of_an_atom_entry_lose_all_but_their_address(entry: FeedEntry) -> None:
    """Rel, type, hreflang and title of an entry's link vanish."""
    assert dict(entry.atom_entry().find("link").attrib) == {"href": "https://a.example/1"}


def test_the_link_of_an_rss_item_is_the_last_alternate(entry: FeedEntry) -> None:
    """A translation's link replaces the article's own."""
    entry.link(href="https://a.example/ko/1", rel="alternate", hreflang="ko")

    assert entry.rss_entry().findtext("link") == "https://a.example/ko/1"


def test_the_link_of_an_rss_channel_is_the_last_one(feed: FeedGenerator) -> None:
    """Whichever link is added last becomes the channel's page."""
    feed.link(href="https://a.example/feed.rss", rel="self")

    assert b"<link>https://a.example/feed.rss</link>" in feed.rss_str()


def test_links_of_a_channel_vanish_but_for_the_first_self(feed: FeedGenerator) -> None:
    """Hub, archive and alternate links are not in RSS."""
    feed.link(href="https://a.example/feed.rss", rel="self")
    feed.link(href="https://hub.example/", rel="hub")

    assert b'rel="hub"' not in feed.rss_str()


def test_updated_is_the_clock_with_fractions_of_seconds(entry: FeedEntry) -> None:
    """An entry or feed without `updated` gets the present moment."""
    entry = FeedEntry()

    assert entry.updated() > _WHEN
    assert FeedGenerator().updated() > _WHEN


def test_a_date_that_is_given_as_a_string_is_guessed(entry: FeedEntry) -> None:
    """Setters parse strings with dateutil, which takes the second of March for the third of February."""
    entry.published("02/03/2015 00:00+00:00")

    assert entry.published() == datetime(2015, 2, 3, tzinfo=UTC)


def test_an_entry_has_no_language(entry: FeedEntry) -> None:
    """There is no way to say the language of an entry."""
    assert not hasattr(entry, "language")
    assert not entry.atom_entry().attrib


def test_authors_without_an_address_vanish_from_rss(entry: FeedEntry) -> None:
    """Only an author with an e-mail address is in RSS, and each is an element of its own."""
    entry.author([{"name": "A"}, {"name": "B", "email": "b@a.example"}, {"name": "C", "email": "c@a.example"}])

    authors = [author.text for author in entry.rss_entry().findall("author")]

    assert authors == ["b@a.example (B)", "c@a.example (C)"]


def test_cdata_is_printed_as_a_type_in_atom(entry: FeedEntry) -> None:
    """Content that asks for a CDATA section becomes an invalid Atom type."""
    entry.content("<p>x</p>", type="CDATA")

    assert entry.atom_entry().find("content").get("type") == "CDATA"


def test_a_description_replaces_html_content_in_atom(entry: FeedEntry) -> None:
    """`description()` overwrites the content that was set before."""
    entry.content("<p>whole</p>", type="html")
    entry.description("short")

    assert entry.atom_entry().findtext("content") == "short"


def test_xhtml_content_dies_on_entities(entry: FeedEntry) -> None:
    """XHTML content is parsed as XML, which knows no `&nbsp;`."""
    entry.content("a&nbsp;b", type="xhtml")

    with pytest.raises(XMLSyntaxError):
        entry.atom_entry()


def test_a_second_enclosure_replaces_the_first_in_rss(entry: FeedEntry) -> None:
    """The last enclosure is the one that RSS gets."""
    entry.enclosure("https://a.example/1.mp3", 1, "audio/mpeg")
    entry.enclosure("https://a.example/2.mp3", 2, "audio/mpeg")

    assert [one.get("url") for one in entry.rss_entry().findall("enclosure")] == ["https://a.example/2.mp3"]


def test_a_missing_length_is_printed_as_none(entry: FeedEntry) -> None:
    """An enclosure without a length says "None"."""
    entry.enclosure("https://a.example/1.mp3", None, "audio/mpeg")

    assert entry.rss_entry().find("enclosure").get("length") == "None"


def test_a_source_has_no_id_and_no_date_in_atom(entry: FeedEntry) -> None:
    """The source of a republished entry has only a title and a bare link."""
    entry.source("https://b.example/feed", "B")

    assert [child.tag for child in entry.atom_entry().find("source")] == ["title", "link"]


def test_a_control_character_does_not_name_the_entry(entry: FeedEntry) -> None:
    """One forbidden character stops all, and the message does not say where it is."""
    entry.title("a\x01b")

    with pytest.raises(ValueError, match="XML compatible") as caught:
        entry.rss_entry()

    assert "tag:a.example,2015:1" not in str(caught.value)


def test_a_date_changes_the_locale_of_the_process(feed: FeedGenerator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every RSS date sets the process's locale and sets it back, which no other thread may see."""
    calls: list[object] = []
    plain = locale.setlocale

    def watched(*given: Any) -> str:
        calls.append(given)
        return plain(*given)

    monkeypatch.setattr(locale, "setlocale", watched)

    feed.rss_str()

    assert (locale.LC_ALL, "C") in calls


def test_a_last_build_date_can_only_be_unset_from_within(feed: FeedGenerator) -> None:
    """No public call leaves lastBuildDate out; the attribute that does still has its name."""
    feed.lastBuildDate(None)
    assert b"<lastBuildDate>" in feed.rss_str()

    assert hasattr(feed, "_FeedGenerator__rss_lastBuildDate")
    feed._FeedGenerator__rss_lastBuildDate = None
    assert b"<lastBuildDate>" not in feed.rss_str()


def test_an_item_by_itself_makes_up_a_prefix_for_its_content(entry: FeedEntry) -> None:
    """An item that is serialised alone declares a namespace of its own."""
    entry.description("short")
    entry.content("<p>whole</p>", type="html")
    item = entry.rss_entry()

    assert item.find(_CONTENT) is not None
    assert b"ns0:encoded" in tostring(item)


def test_entries_are_put_first(feed: FeedGenerator) -> None:
    """An entry that is added later stands before the others."""
    for number in ("1", "2"):
        made = feed.add_entry()
        made.id(f"tag:a.example,2015:{number}")
        made.title(number)
        made.link(href="https://a.example/")

    assert [entry.title() for entry in feed.entry()] == ["2", "1"]


def test_any_address_is_accepted(feed: FeedGenerator) -> None:
    """Nothing that is given as an address is judged."""
    feed.link(href="javascript:alert(1)", rel="alternate")

    assert b"javascript:alert(1)" in feed.rss_str()


def test_its_media_extension_puts_every_picture_in_one_group(entry: FeedEntry) -> None:
    """Pictures that are not the same are grouped as if they were."""
    entry.load_extension("media")
    entry.media.content({"url": "https://a.example/1.png"})
    entry.media.content({"url": "https://a.example/2.png"})

    groups = entry.rss_entry().findall("{http://search.yahoo.com/mrss/}group")

    assert [len(group) for group in groups] == [2]


def test_its_syndication_extension_prints_names_that_the_module_does_not_have(feed: FeedGenerator) -> None:
    """The module's elements begin with a small letter."""
    feed.load_extension("syndication", atom=False)
    feed.syndication.update_period("daily")
    feed.syndication.update_frequency(2)

    assert b"<sy:UpdateFrequency>2</sy:UpdateFrequency>" in feed.rss_str()
