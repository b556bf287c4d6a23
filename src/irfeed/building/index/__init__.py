"""The index: what a build knows of every record and of every document that it made, and where each stands.

It is an SQLite file in `.irfeed/`, so that a million articles need no more memory than a thousand, and so that the next
build need not read again what has not changed. It is never needed for a right result: whoever finds it missing or
damaged makes it anew.
"""

from __future__ import annotations

from irfeed.building.index.compared import ComparedRecord, to_compare
from irfeed.building.index.documents import KnownDocument, mark_of_document, mark_of_source
from irfeed.building.index.row import (
    AVAILABLE,
    ArticleLocation,
    ArticleRow,
    Availability,
    NewRow,
    Piece,
    RecordPosition,
    SharedFields,
    row_of_article,
    row_of_rejected,
)
from irfeed.building.index.row import read as read_findings
from irfeed.building.index.row import written as write_findings
from irfeed.building.index.store import Index, index_in, open_rows, temporary_index

__all__ = [
    "AVAILABLE",
    "ArticleLocation",
    "ArticleRow",
    "Availability",
    "ComparedRecord",
    "Index",
    "KnownDocument",
    "NewRow",
    "Piece",
    "RecordPosition",
    "SharedFields",
    "index_in",
    "mark_of_document",
    "mark_of_source",
    "open_rows",
    "read_findings",
    "row_of_article",
    "row_of_rejected",
    "temporary_index",
    "to_compare",
    "write_findings",
]
