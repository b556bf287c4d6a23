from __future__ import annotations

import json
from typing import TYPE_CHECKING

from irfeed.publish import Difference, diff
from irfeed.publish.report import as_object, as_text

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds


def whole(feeds: Feeds) -> Difference:
    """Return a difference in which there is one of everything."""
    old = feeds.generation(
        feeds.atom("feed.atom", feeds.entries(1, 2, 3), feeds.tombstone(9)),
        feeds.rss("old.rss", []),
        feeds.document("bad.json", b"garbage", feeds.json("", []).format, 5),
    )
    new = feeds.generation(
        feeds.atom(
            "feed.atom",
            [feeds.entry(1, id="tag:x", title="Tab\there"), feeds.entry(2, title="Other"), *feeds.entries(4, 9)],
        ),
        feeds.rss("new.rss", []),
        feeds.json("bad.json", []),
    )
    return diff(old, new)


def test_the_text_says_it_line_by_line(feeds: Feeds) -> None:
    """Feeds that go and come first, then each feed with its entries; characters that move a cursor are replaced."""
    assert as_text(whole(feeds)) == (
        "- old.rss: this feed disappears\n"
        "+ new.rss: this feed appears\n"
        "bad: 5 entries before, 0 after; which ones is not known\n"
        "feed: 3 new, 1 changed, 2 gone, 1 moved (3 entries before, 4 after)\n"
        "  ! tag:x Tab\N{REPLACEMENT CHARACTER}here had the id tag:seoul.example,2015:1:"
        " a subscriber would see it as new\n"
        "  + tag:seoul.example,2015:4 Article 4\n"
        "  + tag:seoul.example,2015:9 Article 9 (was withdrawn)\n"
        "  ~ tag:seoul.example,2015:2 Other: title\n"
        "  - tag:seoul.example,2015:3 Article 3\n"
        "? the build: bad.json cannot be read\n"
    )


def test_no_difference_is_said_too(feeds: Feeds) -> None:
    """Where nothing differs there is a line that says so."""
    assert as_text(diff(feeds.generation(), feeds.generation())) == "Subscribers would see no change.\n"


def test_the_object_is_json(feeds: Feeds) -> None:
    """The object says all that the text does, in plain JSON."""
    found = json.loads(json.dumps(as_object(whole(feeds))))

    assert set(found) == {"old", "new", "appeared", "disappeared", "feeds", "faults"}
    assert found["appeared"] == ["new.rss"]
    assert found["disappeared"] == ["old.rss"]
    bad, feed = found["feeds"]
    assert bad["counted_only"] is True
    assert (feed["feed"], feed["path"], feed["before"], feed["after"]) == ("feed", "feed.atom", 3, 4)
    assert feed["changed"][0]["fields"] == ["title"]
    assert feed["gone"] == [
        {
            "id": "tag:seoul.example,2015:1",
            "url": "https://seoul.example/1",
            "title": "Article 1",
            "published": "2015-01-01T00:00:00+00:00",
            "updated": "2015-01-01T00:00:00+00:00",
        },
        {
            "id": "tag:seoul.example,2015:3",
            "url": "https://seoul.example/3",
            "title": "Article 3",
            "published": "2015-01-03T00:00:00+00:00",
            "updated": "2015-01-03T00:00:00+00:00",
        },
    ]
    assert feed["moved"][0]["new"]["id"] == "tag:x"
    assert feed["returned"] == ["tag:seoul.example,2015:9"]


def test_what_a_feed_does_not_say_is_null(feeds: Feeds) -> None:
    """An entry without dates has null for them."""
    new = feeds.json("feed.json", [feeds.entry(1, date_published=None, date_modified=None)])

    entry = as_object(diff(feeds.generation(feeds.json("feed.json", [])), feeds.generation(new)))["feeds"][0]["new"][0]

    assert (entry["published"], entry["updated"]) == (None, None)
