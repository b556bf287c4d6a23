"""A small publication in a folder that tests edit and build, as often as they like."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from irfeed import config
from irfeed.building.judging import JudgedRecords, judge
from irfeed.building.request import BuildObserver, BuildRequest, BuildResult, Thresholds, Timings
from irfeed.building.unchanged import build
from irfeed.model.publication import Publication
from irfeed.publish import ALLOWANCES

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
[languages]
en = {}
ko = {}
[departments.mayor]
name = "Mayor"
[departments.culture]
name = "Culture"
[folders.arts]
language = "ko"
department = "culture"
"""
NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: Files of lines are cut into pieces of three lines or so.
SHORT_PIECES = Thresholds(piece_lines=3)


def record(name: str, **fields: Any) -> dict[str, Any]:
    """Return a record with which nothing is wrong; what is given as None is left out."""
    right = {
        "id": f"tag:news.example,2015:{name}",
        "title": f"The {name} opens",
        "language": "en",
        "department": "mayor",
        "url": f"https://news.example/{name}/",
        "published": "2015-02-06T09:00:00+09:00",
        "body": f"<p>Text of the {name}.</p>",
        "body_format": "html",
    }
    return {field: value for field, value in {**right, **fields}.items() if value is not None}


@dataclass(frozen=True)
class Newsroom:
    """A publication in a folder that is edited and built."""

    folder: Path

    def begin(self) -> None:
        """Write a configuration and no record."""
        (self.folder / "articles" / "arts").mkdir(parents=True)
        self.configure(CONFIGURATION)
        self.draw(1)

    def draw(self, width: int) -> None:
        """Put a picture so wide beside the records."""
        (self.folder / "articles" / "a.gif").write_bytes(b"GIF89a" + bytes([width, 0, 1, 0, 0, 0, 0]))

    def configure(self, text: str) -> None:
        """Write irfeed.toml."""
        (self.folder / "irfeed.toml").write_text(text, encoding="utf-8")

    def lines(self, name: str) -> list[str]:
        """Return the lines of a file of them."""
        file = self.folder / "articles" / name
        return file.read_bytes().decode().splitlines(keepends=True) if file.exists() else []

    def put_lines(self, name: str, *records: Mapping[str, Any]) -> None:
        """Write a file of lines, one for each record."""
        self.put(name, "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records))

    def put(self, name: str, text: str) -> None:
        """Write a file of records, or remove it if nothing would be in it."""
        file = self.folder / "articles" / name
        if text:
            file.write_bytes(text.encode())
        else:
            file.unlink(missing_ok=True)

    def publication(self) -> Publication:
        """Return what irfeed.toml says."""
        return config.read(self.folder / "irfeed.toml", shown_as="irfeed.toml")

    def request(self, **fields: Any) -> BuildRequest:
        """Return a request for a build to which everything is allowed; `fields` say what is asked otherwise."""
        usual = {"now": NOW, "output": self.folder / "public", "shown_as": ".", "output_shown_as": "public"}
        allowing = {"allowed": frozenset(ALLOWANCES), "adopt": True, "replacing": True, "durable": False}
        return BuildRequest(**{**usual, **allowing, "thresholds": SHORT_PIECES, **fields})

    def build(self, **fields: Any) -> BuildResult:
        """Build as the command does."""
        return self.timed(**fields)[0]

    def timed(self, **fields: Any) -> tuple[BuildResult, Mapping[str, int]]:
        """Build, and return how much work it was, too."""
        timings = Timings(lambda: 0.0)
        return build(
            self.publication(), self.request(**fields), BuildObserver(lambda _done, _all: None, timings)
        ), timings.counts

    def judge(self) -> JudgedRecords:
        """Judge all records at once, as those do who publish nothing."""
        return judge(self.publication(), ".")

    def files(self, name: str = "public") -> dict[str, bytes]:
        """Return the bytes of each file in a folder."""
        folder = self.folder / name
        return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def wait() -> None:
    """Let the clock of the file system go on, so that what was written before can be told from what is written now."""
    time.sleep(0.012)


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """Give a newsroom with no record, whose files of lines are cut into pieces of three lines or so."""
    with tempfile.TemporaryDirectory() as name:
        room = Newsroom(Path(name))
        room.begin()
        yield room
