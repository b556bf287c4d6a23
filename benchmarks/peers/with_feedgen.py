"""The peer: a plain feedgen program that writes RSS and Atom, as its documentation shows.

`python with_feedgen.py RECORDS OUTPUT (fan-out|one) (datetimes|strings)`: what the setters of dates are given.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from feedgen.feed import FeedGenerator
from variants import Record, feeds


def write(records: list[Record], folder: Path, *, strings: bool) -> None:
    """Write one feed in both formats."""
    feed = FeedGenerator()
    feed.id(f"tag:bench.example,2006:{folder.parent.name}/{folder.name}")
    feed.title("Benchmark News")
    feed.description("Benchmark News")
    feed.link(href="https://bench.example/", rel="alternate")
    feed.updated(datetime.fromisoformat(records[0]["published"]))
    for record in records:
        moment = record["published"] if strings else datetime.fromisoformat(record["published"])
        entry = feed.add_entry(order="append")
        entry.id(record["id"])
        entry.title(record["title"])
        entry.link(href=record["url"])
        entry.published(moment)
        entry.updated(moment)
        entry.summary(record["summary"])
        entry.content(record["body"], type="html")
        entry.author(record["authors"])
        entry.category([{"term": term} for term in record["categories"]])
    folder.mkdir(parents=True)
    feed.rss_file(str(folder / "feed.rss"))
    feed.atom_file(str(folder / "feed.atom"))


if __name__ == "__main__":
    for name, members in feeds(Path(sys.argv[1]), sys.argv[3]).items():
        write(members, Path(sys.argv[2]) / name, strings=sys.argv[4] == "strings")
