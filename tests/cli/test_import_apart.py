"""Feeds imported into a publication that has records: what is there, what is new, what cannot be a record."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Irfeed, Newsroom

GUID = "tag:old.example,2015:news"


def _rss(folder: Path, *items: tuple[str, str, str]) -> Path:
    """Write a feed of items with one guid: title, address, day of February 2015."""
    text = "".join(
        f"<item><title>{title}</title><link>https://old.example/{page}</link><guid isPermaLink='false'>{GUID}</guid>"
        f"<pubDate>{day} Feb 2015 09:00:00 GMT</pubDate><description>Text.</description></item>"
        for title, page, day in items
    )
    path = folder / "feed.xml"
    path.write_text(f"<rss><channel><title>T</title><language>en</language>{text}</channel></rss>", "utf-8")
    return path


def test_a_new_item_with_a_known_guid(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """The article that has a record keeps its id, by its title or its address; the new one gets another, once."""
    folder = newsroom()
    options = ("--publication", folder, "--department", "culture")
    irfeed("import", "feed", _rss(folder, ("One", "1", "06")), *options)
    titled = irfeed("import", "feed", _rss(folder, ("Two", "2", "07"), ("One", "1b", "06")), *options)
    moved = irfeed("import", "feed", _rss(folder, ("Three", "3", "08"), ("One, anew", "1", "09")), *options)
    again = irfeed("import", "feed", _rss(folder, ("Three", "3", "08"), ("One, anew", "1", "09")), *options)

    assert [("1 written, 1 there already" in done.err) for done in (titled, moved)] == [True, True]
    assert 'IMP027 warning: "Two" has the id of another article' in titled.out
    assert 'IMP027 warning: "Three" has the id of another article' in moved.out
    assert ("0 written, 2 there already" in again.err, again.out) == (True, "")
    assert len(list((folder / "articles").iterdir())) == 3


def test_another_article_with_a_known_id(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """What has the id of a record, and another title and address, is left out with a warning that names it."""
    folder = newsroom()
    options = ("--publication", folder, "--department", "culture")
    irfeed("import", "feed", _rss(folder, ("One", "1", "06")), *options)
    other = irfeed("import", "feed", _rss(folder, ("Other", "9", "07")), *options)
    others = irfeed("import", "feed", _rss(folder, ("Other", "9", "07"), ("More", "8", "08")), *options)

    assert (other.code, "0 written, 1 there already" in other.err) == (0, True)
    assert 'IMP027 warning: "Other" was left out: its id is that of ' in other.out
    assert "1 written, 1 there already" in others.err


def test_what_cannot_be_a_record(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """A body that irfeed refuses is an error that names the article, and nothing is written."""
    folder = newsroom()
    bodies = {"Deep": "<i>" * 120 + "x", "Half": "half a pair: \ud800"}
    items = [
        {"id": f"tag:j.example,2015:{title}", "url": f"https://j.example/{title}", "title": title,
         "content_html": body, "date_published": "2015-02-06T09:00:00Z"}
        for title, body in bodies.items()
    ]  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "ko", "items": items}
    (folder / "feed.json").write_text(json.dumps(feed), "utf-8")
    done = irfeed("import", "feed", folder / "feed.json", "--publication", folder, "--department", "culture")

    assert (done.code, list((folder / "articles").iterdir())) == (1, [])
    assert 'IMP025 error: "Deep" cannot be a record: The body is left out' in done.out
    assert 'IMP025 error: "Half" cannot be a record: ' in done.out


def test_a_base_that_is_no_address(irfeed: Irfeed, newsroom: Newsroom) -> None:
    """What relative addresses stand on is an address of the web."""
    folder = newsroom()
    done = irfeed("import", "feed", _rss(folder), "--publication", folder, "--base", "news/")

    assert (done.code, "--base news/ " in done.err) == (2, True)
