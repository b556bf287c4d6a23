"""Fragments and heads as bytes."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml.etree import _Element, fromstring

from irfeed.formats.extensions import child
from irfeed.formats.feedgen import atom_fragment, atom_head, new_entry, new_feed, rss_fragment, rss_head
from irfeed.formats.namespaces import ATOM_NAMESPACES, RSS_NAMESPACES

_WHEN = datetime(2015, 2, 6, tzinfo=UTC)
_MEDIA = "{http://search.yahoo.com/mrss/}content"


def _complete(element: _Element) -> None:
    child(element, _MEDIA, url="https://a.example/1.png")


def test_an_rss_fragment_declares_nothing_and_is_indented_for_its_place() -> None:
    """A fragment is one whole item, with the prefixes of the document's root, ending in a line break."""
    entry = new_entry(_complete)
    entry.title("서울")

    fragment = rss_fragment(entry.rss_entry())

    assert fragment.decode() == (
        '    <item>\n      <title>서울</title>\n      <media:content url="https://a.example/1.png"/>\n    </item>\n'
    )


def test_an_atom_fragment_declares_nothing_and_is_indented_for_its_place() -> None:
    """A fragment is one whole entry, with the prefixes of the document's root, ending in a line break."""
    entry = new_entry(_complete)
    entry.id("tag:a.example,2015:1")
    entry.title("서울")
    entry.updated(_WHEN)
    entry.content("x", type="html")

    fragment = atom_fragment(entry.atom_entry())

    assert fragment.decode() == (
        "  <entry>\n"
        "    <id>tag:a.example,2015:1</id>\n"
        "    <title>서울</title>\n"
        "    <updated>2015-02-06T00:00:00+00:00</updated>\n"
        '    <content type="html">x</content>\n'
        '    <media:content url="https://a.example/1.png"/>\n'
        "  </entry>\n"
    )


def test_heads_declare_the_namespaces_of_the_fragments_in_their_order() -> None:
    """The root of a document declares what its fragments need, once, and never more or less."""
    atom_feed = new_feed(ATOM_NAMESPACES, lambda _: None)
    atom_feed.id("tag:a.example,2015:feed")
    atom_feed.title("Title")
    atom_feed.updated(_WHEN)
    rss_feed = new_feed(RSS_NAMESPACES, lambda _: None)
    rss_feed.title("Title")
    rss_feed.description("Description")
    rss_feed.link(href="https://a.example/")

    atom = atom_head(atom_feed, None)
    rss = rss_head(rss_feed, "https://a.example/?a=1&b=2")

    assert list(fromstring(atom + b"</feed>").nsmap.items()) == [
        *ATOM_NAMESPACES.items(),
        (None, "http://www.w3.org/2005/Atom"),
    ]
    assert list(fromstring(rss + b"</channel></rss>").nsmap.items()) == list(RSS_NAMESPACES.items())
    assert atom.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<feed ")
    assert rss.startswith(
        b"<?xml version='1.0' encoding='UTF-8'?>\n"
        b'<?xml-stylesheet type="text/css" href="https://a.example/?a=1&amp;b=2"?>\n'
        b"<rss "
    )
    assert b"lastBuildDate" not in rss
