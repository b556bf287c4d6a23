"""RSS documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml.etree import _Element, fromstring

import irfeed
from irfeed.assemble import rss
from irfeed.formats.namespaces import RSS_NAMESPACES
from irfeed.model import FeedPlan, Person
from irfeed.model.publication import Publication

MakePlan = Callable[..., FeedPlan]

_ITEM = b"    <item>\n      <title>One</title>\n    </item>\n"


def _found(document: bytes, path: str) -> list[str]:
    results = fromstring(document).xpath(path, namespaces=dict(RSS_NAMESPACES))
    assert isinstance(results, list)
    return [one.text or "" if isinstance(one, _Element) else str(one) for one in results]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("channel/title", ["International Relations News"]),
        ("channel/link", ["https://feeds.seoul.example/en/"]),
        ("channel/description", ["What Seoul does & says"]),
        ("channel/language", ["en"]),
        ("channel/copyright", ["© Seoul Metropolitan Government"]),
        ("channel/managingEditor", ["press@seoul.example (Seoul Metropolitan Government)"]),
        ("channel/lastBuildDate", ["Sat, 07 Feb 2015 18:30:05 +0900"]),
        ("channel/pubDate", []),
        (
            "channel/generator",
            [f"irfeed {irfeed.__version__} (https://feeds.seoul.example/assets/irfeed.html)"],
        ),
        ("channel/docs", ["https://www.rssboard.org/rss-specification"]),
        ("channel/ttl", ["60"]),
        ("channel/sy:updatePeriod", ["hourly"]),
        ("channel/sy:updateFrequency", ["1"]),
        (
            "channel/image/*",
            [
                "https://english.seoul.example/logo.png",
                "International Relations News",
                "https://feeds.seoul.example/en/",
            ],
        ),
        ("channel/atom:link/@rel", ["alternate", "self", *["alternate"] * 3, "prev-archive", "hub"]),
        ("channel/atom:link[@rel='self']/@href", ["https://feeds.seoul.example/en/feed.rss"]),
        (
            "channel/atom:link[5]/@*",
            [
                "alternate",
                "https://feeds.seoul.example/ko/feed.rss",
                "application/rss+xml",
                "ko",
                "국제교류 소식",
            ],
        ),
        ("channel/fh:*", []),
        ("channel/item/title", ["One"]),
    ],
)
def test_a_channel_says_all_that_its_plan_does(
    publication: Publication, make_plan: MakePlan, path: str, expected: list[str]
) -> None:
    """Each part of the plan stands in the element that its specification gives for it."""
    assert _found(rss.document(make_plan("one"), publication, [_ITEM]), path) == expected


def test_fragments_stand_in_the_document_byte_by_byte(publication: Publication, make_plan: MakePlan) -> None:
    """Items are spliced in as they are, in the order that they come in, after the head."""
    document = rss.document(make_plan("one", "two"), publication, [_ITEM, _ITEM])

    assert document.endswith(b"<sy:updateFrequency>1</sy:updateFrequency>\n" + _ITEM * 2 + b"  </channel>\n</rss>\n")


def test_a_document_comes_in_pieces_that_make_it_up(publication: Publication, make_plan: MakePlan) -> None:
    """A feed can be written without standing in memory whole."""
    pieces = list(rss.chunks(make_plan("one"), publication, [_ITEM], stylesheet="feed.css"))

    assert pieces[1] == _ITEM
    assert b"".join(pieces) == rss.document(make_plan("one"), publication, [_ITEM], stylesheet="feed.css")


def test_marks_in_plain_text_are_written_as_hexadecimal_references(
    publication: Publication, make_plan: MakePlan
) -> None:
    """Titles and descriptions of the channel and its image have the form that most readers take for plain text."""
    document = rss.document(make_plan(title="A & <b>"), publication, [])

    assert document.count("<title>A &#x26; &#x3C;\u2060b&#x3E;</title>".encode()) == 2
    assert b"<description>What Seoul does &#x26; says</description>" in document


def test_a_feed_without_members_was_never_built(publication: Publication, make_plan: MakePlan) -> None:
    """The date of the last change is left out where there is no entry that it could be of."""
    document = rss.document(make_plan(), publication, [])

    assert _found(document, "channel/lastBuildDate") == []
    assert _found(document, "channel/item") == []


def test_what_the_publication_does_not_say_is_left_out(publication: Publication, make_plan: MakePlan) -> None:
    """No element is empty; a channel without a description has its title for one, as it must have one."""
    bare = replace(
        publication,
        author=Person("SMG"),
        rights=None,
        logo=None,
        feeds=replace(publication.feeds, ttl=None, hub=None),
    )

    document = rss.document(make_plan(description=""), bare, [])

    assert _found(document, "channel/description") == ["International Relations News"]
    for path in ("managingEditor", "copyright", "image", "ttl", "sy:updatePeriod"):
        assert _found(document, f"channel/{path}") == []


def test_a_logo_that_rss_does_not_know_is_left_out(publication: Publication, make_plan: MakePlan) -> None:
    """The image of a channel is a GIF, JPEG or PNG."""
    document = rss.document(make_plan(), replace(publication, logo="https://a.example/logo.SVG"), [])

    assert _found(document, "channel/image") == []


def test_complete_feeds_and_archives_say_so(publication: Publication, make_plan: MakePlan) -> None:
    """RFC 5005 marks a feed that holds all there is, and a document of the archive."""
    complete = rss.document(make_plan(complete=True), publication, [])
    archive = rss.document(make_plan(archive="2015-01"), publication, [])

    assert len(_found(complete, "channel/fh:complete")) == 1
    assert _found(complete, "channel/fh:archive") == []
    assert len(_found(archive, "channel/fh:archive")) == 1
    assert _found(archive, "channel/fh:complete") == []
