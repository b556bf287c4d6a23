"""Entries made ahead: rendered and proven while records are read, where documents will have most of them anyway.

So each line is read once. What makes any doubt is left to the sweep, which reads it again: a body in which something
is found, and an entry that is not ordinary.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from irfeed.findings import Place
from irfeed.model import Article, Status
from irfeed.proof import is_ordinary_sample
from irfeed.publication import Publication
from irfeed.render import Options, content_of, halves_of
from irfeed.spool import Address, Halves, SpoolWriter

#: Entries in all formats take some four times the bytes of their records, and documents as much again for each feed.
_ROOM: Final = 10


def is_worth_it(publication: Publication, folder: Path, size: int) -> bool:
    """Say whether entries are to be made while records are read: where feeds have all of them, and no archives do.

    Archives are made month by month, side by side, out of articles that are read again; that costs no more, and the
    disk less.

    Args:
        publication: whose records are read.
        folder: where entries wait for the documents.
        size: of the records, in bytes.
    """
    feeds = publication.feeds
    if feeds.limit or feeds.monthly_archives:
        return False
    return shutil.disk_usage(folder).free > size * _ROOM


class Ahead:
    """Makes entries in the process that reads their records."""

    def __init__(self, publication: Publication, folder: Path) -> None:
        self._formats = publication.feeds.formats
        self._options = Options.of(publication)
        self._writer = SpoolWriter(folder)

    def put(self, article: Article) -> Address | None:
        """Make the entry of an article in every format, and return where it is; None if that is left to the sweep."""
        if article.status is not Status.PUBLISHED:
            return None
        content, findings = content_of(article, Place(""))
        if findings:
            return None
        entry: list[Halves] = []
        for format_, halves in halves_of(article, content, self._options, self._formats):
            if halves is None or not is_ordinary_sample(halves.sample, format_, article.language):
                return None
            entry.append((halves.before, halves.after))
        return self._writer.add(entry)

    def flush(self) -> None:
        """Let other processes read what was made.

        Raises:
            OutsideError: the disk is full, or failed.
        """
        self._writer.flush()

    def close(self) -> None:
        """Close the file."""
        self._writer.close()
