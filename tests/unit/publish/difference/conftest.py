"""Small feeds in all formats, and generations of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape

import pytest

from irfeed.model import Document, Format, Variant
from irfeed.publish import Generation, generation_of

JSON_FEED = "https://jsonfeed.org/version/1.1"


class Feeds:
    """Makes feeds for tests: entries are mappings as in a JSON feed."""

    def entry(self, number: int, **fields: Any) -> dict[str, Any]:
        """Return an entry of the day `number` in January 2015; `fields` say what is otherwise."""
        moment = f"2015-01-{number:02}T09:00:00+09:00"
        plain = {
            "id": f"tag:seoul.example,2015:{number}",
            "url": f"https://seoul.example/{number}",
            "title": f"Article {number}",
            "date_published": moment,
            "date_modified": moment,
        }
        return {**plain, **fields}

    def entries(self, *numbers: int) -> list[dict[str, Any]]:
        """Return the entries of some days."""
        return [self.entry(number) for number in numbers]

    def json(self, path: str, entries: Iterable[Mapping[str, Any]], **head: Any) -> Document:
        """Return a JSON feed."""
        items = list(entries)
        content = json.dumps({"version": JSON_FEED, "title": "News", "items": items, **head}).encode()
        return self.document(path, content, Format.JSON, len(items))

    def atom(self, path: str, entries: Iterable[Mapping[str, Any]], head: str = "") -> Document:
        """Return an Atom feed."""
        items = list(entries)
        parts = "".join(
            f"<entry><id>{one['id']}</id><title>{escape(one['title'])}</title>"
            f'<link rel="enclosure" href="https://seoul.example/a.mp3"/><link href="{one["url"]}"/>'
            f"<published>{one['date_published']}</published><updated>{one['date_modified']}</updated></entry>"
            for one in items
        )
        content = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{head}{parts}</feed>'.encode()
        return self.document(path, content, Format.ATOM, len(items))

    def rss(self, path: str, entries: Iterable[Mapping[str, Any]], head: str = "") -> Document:
        """Return an RSS feed with one publication date for all."""
        items = list(entries)
        parts = "".join(
            f"<item><guid>{one['id']}</guid><title>{escape(one['title'])}</title><link>{one['url']}</link>"
            "<pubDate>Thu, 01 Jan 2015 09:00:00 +0900</pubDate></item>"
            for one in items
        )
        content = (
            '<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
            f"<title>News</title>{head}{parts}</channel></rss>"
        )
        return self.document(path, content.encode(), Format.RSS, len(items))

    def tombstone(self, number: int) -> str:
        """Return what an Atom feed says of a withdrawn entry."""
        return (
            '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0"'
            f' ref="tag:seoul.example,2015:{number}" when="2015-03-01T00:00:00Z"/>'
        )

    def document(self, path: str, content: bytes, format_: Format | None, entries: int | None = None) -> Document:
        """Return any document."""
        return Document(path, content, "text/plain", Variant(), format_, None, entries)

    def generation(self, *documents: Document) -> Generation:
        """Return a generation of documents in memory."""
        return generation_of(documents, "the build")


@pytest.fixture
def feeds() -> Feeds:
    """Return a maker of feeds."""
    return Feeds()
