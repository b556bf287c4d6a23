"""The peer: Django's feedgenerator, extended as its documentation shows, so that entries carry their full content.

`python with_django.py RECORDS OUTPUT (fan-out|one)`.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from variants import Record, feeds


class Rss(Rss201rev2Feed):
    """RSS with content:encoded."""

    def rss_attributes(self) -> dict[str, str]:
        """Declare the namespace of the content."""
        return super().rss_attributes() | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401 - as Django has it
        """Add the content to what Django writes."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


class Atom(Atom1Feed):
    """Atom with content."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401 - as Django has it
        """Add the content to what Django writes."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})


def write(records: list[Record], path: Path, kind: type[SyndicationFeed]) -> None:
    """Write one feed in one format."""
    feed = kind(title="Benchmark News", link="https://bench.example/", description="Benchmark News", language="en")
    for record in records:
        moment = datetime.fromisoformat(record["published"])
        feed.add_item(
            title=record["title"],
            link=record["url"],
            description=record["summary"],
            author_name=record["authors"][0]["name"],
            pubdate=moment,
            updateddate=moment,
            unique_id=record["id"],
            unique_id_is_permalink=False,
            categories=record["categories"],
            content=record["body"],
        )
    with path.open("w", encoding="utf-8") as file:
        feed.write(file, "utf-8")


if __name__ == "__main__":
    for name, members in feeds(Path(sys.argv[1]), sys.argv[3]).items():
        folder = Path(sys.argv[2]) / name
        folder.mkdir(parents=True)
        write(members, folder / "feed.rss", Rss)
        write(members, folder / "feed.atom", Atom)
