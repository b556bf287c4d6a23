"""Feeds in unusual shapes."""

from __future__ import annotations

from typing import Any

import pytest

from irfeed.findings import Finding
from irfeed.importing.claims import strongest
from irfeed.importing.feed import Feed, read_feed
from irfeed.importing.feed.document import plain
from irfeed.importing.source import SourceDocument


def _read(text: str) -> tuple[Feed, list[dict[str, Any]]]:
    feed = read_feed(SourceDocument(text.encode(), "feed"))
    assert not isinstance(feed, Finding), feed
    return feed, [
        {name: claim.value for name, claim in strongest(entry.claims).items()} | {"body": entry.body}
        for entry in feed.entries
    ]


def test_an_entry_alone() -> None:
    """An Atom entry may be a document; odd bases, empty names and half a source say nothing."""
    _, (entry,) = _read(
        """<entry xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="http://[">
        <title>T</title><link xml:base="https://a.example/" href="1"/>
        <category xml:base="https://a.example/"><x xml:base="http://["/></category><dc:creator>Kim</dc:creator><dc:subject/><dc:subject>x</dc:subject>
        <source><title>S</title></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p/></div></content></entry>"""
    )

    assert (entry["authors"], entry["categories"]) == ([{"name": "Kim"}], [{"term": "x"}])
    assert entry["body"] == "<p></p>"
    assert "source" not in entry


def test_authors_without_a_name() -> None:
    """A person without name and address is none."""
    _, (entry,) = _read('<feed xmlns="http://www.w3.org/2005/Atom"><entry><author><uri>x</uri></author></entry></feed>')

    assert "authors" not in entry


def test_empty_elements() -> None:
    """Empty categories, pictures without address and places without name say nothing."""
    feed, (item,) = _read(
        """<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:georss="http://www.georss.org/georss" xmlns:x="urn:x"
        xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><item><category/><dc:subject/><media:content medium="image"/><media:thumbnail/>
        <georss:point>1 2</georss:point>
        <x:a>1</x:a><comments>https://a.example/c</comments>
        <atom:updated xmlns:atom="http://www.w3.org/2005/Atom"/><content:items a="1"/><link>http://[</link></item></channel></rss>"""
    )

    assert {*item} == {"id", "url", "body"}
    assert [one.message for one in feed.findings] == [
        "Records have no field for a of urn:x",
        "Records have no field for comments",
        "Records have no field for content:items",
    ]


def test_rss_090() -> None:
    """RSS 0.90 has another namespace; items may stand in the root."""
    _, (item,) = _read(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <item><title>T</title><link>https://a.example/</link></item></rdf:RDF>"""
    )

    assert (item["title"], item["id"]) == ("T", "https://a.example/")


def test_json_shapes() -> None:
    """Authors may be missing on items and objects may be anything else; tags that irfeed knows more of are whole."""
    _, (item,) = _read(
        """{"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "Kim"}], "items": [{"id": "a",
        "external_url": "https://a.example/", "title": "T", "content_text": "T", "authors": "odd",
        "tags": ["x", "y", "x"],
        "attachments": [{"url": "https://a.example/1.png", "mime_type": "image/png"}],
        "_irfeed": {"categories": [{"term": "x", "scheme": "urn:x"}],
        "images": [{"url": "https://a.example/1.png", "alt": ""},
        {"url": "none"}]}}]}"""
    )

    assert (item["authors"], item["body"], item["url"]) == ([{"name": "Kim"}], "", "https://a.example/")
    assert item["categories"] == [{"term": "x", "scheme": "urn:x"}, {"term": "y"}]
    assert item["images"] == [{"url": "https://a.example/1.png", "alt": ""}]
    assert "enclosures" not in item


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a < b & c", "a < b & c"),
        ("AT&amp;T", "AT&T"),
        ("<\u2060b> &\u2060amp;", "<b> &amp;"),
        ("<p>one</p><p>two<br>three<script>x()</script>", "one two three"),
        ("<html><head></head></html>x", "x"),
        ("<!DOCTYPE x>y", "y"),
        ("<", "<"),
    ],
)
def test_plain(text: str, words: str) -> None:
    """Texts that may be HTML become the text that a reader would show."""
    assert plain(text) == words


def test_where_it_was_first_published() -> None:
    """A link of the relation "via" names the page of a source, if it says what that is called; RSS names its feed."""
    _, (entry,) = _read(
        """<entry xmlns="http://www.w3.org/2005/Atom"><link rel="via" href="https://b.example/1"/>
        <link rel="via" title="Letters" href="https://b.example/2"/></entry>"""
    )
    _, (item, unnamed) = _read(
        """<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><item>
        <atom:link rel="via" title="Letters" href="https://b.example/2"/>
        <source url="https://b.example/feed">Letters</source></item>
        <item><atom:link rel="via" href="https://b.example/2"/><title>T</title></item></channel></rss>"""
    )

    assert entry["source"] == {"title": "Letters", "url": "https://b.example/2"}
    assert item["source"] == {"title": "Letters", "url": "https://b.example/2", "feed": "https://b.example/feed"}
    assert "source" not in unnamed


def test_names_of_places() -> None:
    """A point has its own name, or that before it; a name alone is a place, and a point without any name is none."""
    _, (item, simple) = _read(
        """<rss xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"
        xmlns:dcterms="http://purl.org/dc/terms/"><channel><item>
        <dcterms:spatial>Seoul</dcterms:spatial><dcterms:spatial>Tokyo</dcterms:spatial>
        <georss:where><gml:Point><gml:pos>35 139</gml:pos></gml:Point></georss:where>
        <georss:where><gml:Point><gml:name>Sapporo</gml:name><gml:pos>43 141</gml:pos></gml:Point></georss:where>
        <georss:where><gml:Point><gml:pos>1 2</gml:pos></gml:Point></georss:where>
        <dcterms:spatial>the sea</dcterms:spatial></item>
        <item><dcterms:spatial>Seoul</dcterms:spatial><georss:point>37 127</georss:point></item></channel></rss>"""
    )

    assert item["places"] == [
        {"name": "Seoul"},
        {"name": "Tokyo", "latitude": 35, "longitude": 139},
        {"name": "Sapporo", "latitude": 43, "longitude": 141},
        {"name": "the sea"},
    ]
    assert simple["places"] == [{"name": "Seoul", "latitude": 37, "longitude": 127}]


@pytest.mark.parametrize(
    ("written", "seconds"), [("1:02:03", 3723), ("90", 90), ("9" * 6000, None), (f"1:{'9' * 6000}", None), ("٩", None)]
)
def test_durations(written: str, seconds: int | None) -> None:
    """A duration is one of hours, minutes and seconds in digits; one without bounds says nothing and stops nothing."""
    _, (item,) = _read(
        '<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>'
        '<enclosure url="https://a.example/a.mp3" length="5" type="audio/mpeg"/>'
        f"<itunes:duration>{written}</itunes:duration></item></channel></rss>"
    )

    assert item["enclosures"][0].get("duration") == seconds
