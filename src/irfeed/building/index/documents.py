"""What the index knows of documents: what they were made of, and whether someone has written to them since."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from sys import intern

from irfeed.frozen import dataclass
from irfeed.model import Format, Variant
from irfeed.publish import ManifestEntry


def mark_of_source(file: str, since: int) -> str:
    """Return the mark of a file of records; "" if it was written only now, or cannot be seen.

    What was written after `since`, in nanoseconds of the clock of the file system, may be written once more within the
    same tick, and nobody would know.
    """
    try:
        status = os.stat(file)  # noqa: PTH116 - there may be a hundred thousand
    except OSError:
        return ""
    written = max(status.st_mtime_ns, status.st_ctime_ns)
    return "" if written >= since else f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def mark_of_document(file: str) -> str:
    """Return the mark of a file in the output folder; "" if there is none.

    The time of its last change of whatever kind is not part of it: a new generation links the files that stay.
    """
    try:
        status = os.lstat(file)
    except OSError:
        return ""
    return f"{status.st_mode:o} {status.st_size} {status.st_mtime_ns} {status.st_ino}"


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """What was made of what, and how its file could be told from all others."""

    listed: ManifestEntry
    digest: bytes  #: of all that went into the document
    mark: str  #: of its file in the output folder


_COLUMNS = "path, digest, mark, sha256, size, media_type, variant, format, newest, entries"


class Documents:
    """The part of the index that knows the documents."""

    _connection: sqlite3.Connection

    def documents(self) -> Mapping[str, KnownDocument]:
        """Return every document of the last build, by its path."""
        return {row[0]: _made(*row) for row in self._connection.execute(f"SELECT {_COLUMNS} FROM documents")}  # noqa: S608 - constants

    def marks_of_documents(self) -> Iterator[tuple[str, str]]:
        """Yield path and mark of every document of the last build."""
        return self._connection.execute("SELECT path, mark FROM documents")

    def keep_documents(self, documents: Iterable[KnownDocument]) -> None:
        """Keep these documents in the place of those at the same paths."""
        self._connection.executemany(
            f"INSERT OR REPLACE INTO documents ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants
            map(_columns, documents),
        )

    def forget_documents(self, paths: Iterable[str]) -> None:
        """Forget the documents at these paths."""
        self._connection.executemany("DELETE FROM documents WHERE path = ?", ((path,) for path in paths))


def _made(  # noqa: PLR0913, PLR0917 - the columns of a table
    path: str,
    digest: bytes,
    mark: str,
    sha256: str,
    size: int,
    media_type: str,
    variant: str | None,
    format_: str | None,
    newest: str | None,
    entries: int | None,
) -> KnownDocument:
    listed = ManifestEntry(
        path,
        sha256,
        size,
        intern(media_type),
        _variant(variant) if variant else None,
        Format(format_) if format_ else None,
        datetime.fromisoformat(newest) if newest else None,
        entries,
    )
    return KnownDocument(listed, digest, mark)


@lru_cache(maxsize=1024)  # most documents are one month of what many others are months of
def _variant(written: str) -> Variant:
    return Variant(*json.loads(written))


def _columns(one: KnownDocument) -> tuple[object, ...]:
    listed = one.listed
    return (
        listed.path,
        one.digest,
        one.mark,
        listed.sha256,
        listed.size,
        listed.media_type,
        json.dumps([listed.variant.department, listed.variant.language]) if listed.variant else None,
        listed.format and listed.format.value,
        listed.newest and listed.newest.isoformat(),
        listed.entries,
    )
