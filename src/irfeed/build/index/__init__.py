"""The index: what a build knows of every record and of every document that it made, and where each stands.

It is an SQLite file in `.irfeed/`, so that a million articles need no more memory than a thousand, and so that the next
build need not read again what has not changed. It is never needed for a right result: whoever finds it missing or
damaged makes it anew.
"""

from __future__ import annotations

from irfeed.build.index.documents import MadeBefore, mark_of_document, mark_of_source
from irfeed.build.index.entered import Entered, Standing, entered, rejected
from irfeed.build.index.entered import read as read_findings
from irfeed.build.index.entered import written as write_findings
from irfeed.build.index.row import STAYS, Fate, Kind, Piece, Placed, Row
from irfeed.build.index.store import Index, index_in, open_rows, temporary_index
from irfeed.build.index.suspects import Suspect, suspects_among

__all__ = [
    "STAYS",
    "Entered",
    "Fate",
    "Index",
    "Kind",
    "MadeBefore",
    "Piece",
    "Placed",
    "Row",
    "Standing",
    "Suspect",
    "entered",
    "index_in",
    "mark_of_document",
    "mark_of_source",
    "open_rows",
    "read_findings",
    "rejected",
    "suspects_among",
    "temporary_index",
    "write_findings",
]
