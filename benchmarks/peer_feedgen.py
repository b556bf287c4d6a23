"""The peer: a plain feedgen program that writes RSS and Atom of every variant, as its documentation shows."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from feedgen.feed import FeedGenerator


def main(publication: Path, output: Path) -> None:
    """Read the records of `publication` and write the feeds of all thirty variants into `output`."""
    lines = (publication / "articles" / "records.jsonl").read_text("utf-8").splitlines()
    records = sorted(map(json.loads, lines), key=lambda record: record["published"], reverse=True)
    departments = [None, *sorted({record["department"] for record in records})]
    languages = [None, *sorted({record["language"] for record in records})]
    for department in departments:
        for language in languages:
            members = [
                record
                for record in records
                if department in {None, record["department"]} and language in {None, record["language"]}
            ]
            write(members, output / (language or "all") / (department or "all"))


def write(records: list[dict[str, Any]], folder: Path) -> None:
    """Write one feed in both formats."""
    feed = FeedGenerator()
    feed.id(f"tag:bench.example,2006:{folder.name}")
    feed.title("Benchmark News")
    feed.description("Benchmark News")
    feed.link(href="https://bench.example/", rel="alternate")
    feed.updated(datetime.fromisoformat(records[0]["published"]))
    for record in records:
        entry = feed.add_entry(order="append")
        entry.id(record["id"])
        entry.title(record["title"])
        entry.link(href=record["url"])
        entry.published(datetime.fromisoformat(record["published"]))
        entry.updated(datetime.fromisoformat(record["published"]))
        entry.summary(record["summary"])
        entry.content(record["body"], type="html")
        entry.author(record["authors"])
        entry.category([{"term": term} for term in record["categories"]])
    folder.mkdir(parents=True, exist_ok=True)
    feed.rss_file(str(folder / "feed.rss"))
    feed.atom_file(str(folder / "feed.atom"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
