"""The names of files as SQLite can keep them: as text, or as bytes where a folder around them has no name in UTF-8."""

from __future__ import annotations

import os
from typing import Final

from irfeed.building.index.row import NewRow


def kept(name: str) -> str | bytes:
    """Return what to keep of the name of a file."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def named(name: str | bytes) -> str:
    """Return the name that :func:`kept` was given."""
    return os.fsdecode(name)


#: Moves with every change of the tables or of what their columns mean.
VERSION: Final = "irfeed-index/5"

TABLES: Final = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (name TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pieces (
  number INTEGER PRIMARY KEY, place INTEGER NOT NULL, file TEXT NOT NULL, digest BLOB NOT NULL,
  start INTEGER NOT NULL, length INTEGER NOT NULL, line INTEGER NOT NULL, whole INTEGER NOT NULL,
  findings TEXT, passing INTEGER NOT NULL
);
CREATE TABLE rows (
  number INTEGER PRIMARY KEY, piece INTEGER NOT NULL,
  ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, line INTEGER NOT NULL,
  article BLOB, digest BLOB NOT NULL, rejected INTEGER NOT NULL,
  id TEXT, title TEXT, url TEXT, language TEXT, own_language INTEGER NOT NULL, departments TEXT NOT NULL,
  published INTEGER, published_offset INTEGER NOT NULL, month TEXT NOT NULL,
  updated INTEGER, updated_offset INTEGER NOT NULL,
  status TEXT NOT NULL, story TEXT, expires TEXT, withdrawn TEXT, reason TEXT,
  face INTEGER NOT NULL, id_key INTEGER, url_key INTEGER, summary_key INTEGER, broken TEXT,
  findings TEXT, body TEXT, guid TEXT, guid_key INTEGER
);
CREATE TABLE documents (
  path TEXT PRIMARY KEY, digest BLOB NOT NULL, mark TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
  media_type TEXT NOT NULL, variant TEXT, format TEXT, newest TEXT, entries INTEGER
) WITHOUT ROWID;
"""

#: Made when the rows are there: an index that grows with every row costs more.
INDEXES: Final = """
CREATE INDEX IF NOT EXISTS rows_by_piece ON rows (piece);
CREATE INDEX IF NOT EXISTS rows_by_time ON rows (published DESC, id);
CREATE INDEX IF NOT EXISTS rows_by_story ON rows (story) WHERE story IS NOT NULL;
"""

ADD_ROW: Final = (
    f"INSERT INTO rows (piece, {', '.join(NewRow._fields)})"  # noqa: S608 - names of columns, nobody's input
    f" VALUES (?{', ?' * len(NewRow._fields)})"
)
