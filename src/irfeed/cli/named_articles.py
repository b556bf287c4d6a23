"""The records of a publication as the command line names them: by id, file, address, or a part of the title."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from irfeed.building.judging import JudgedRecords, judge_whole
from irfeed.cli import options
from irfeed.errors import UsageError
from irfeed.model.publication import Publication
from irfeed.plan import ListedRecord, matching, overview

#: So many records are named to whoever asked for one of them.
_NAMED = 5


def all_articles(publication: Publication, moment: datetime) -> tuple[list[ListedRecord], JudgedRecords]:
    """Return every record of a publication, the newest first, and what was found in them."""
    judged = judge_whole(publication, options.shown(publication.root), environment=os.environ)
    placed = [(one.article, one.record.place()) for one in judged.accepted]
    return overview(publication, placed, judged.left, moment), judged


def where(one: ListedRecord) -> str:
    """Return where a record stands, as people name it."""
    return one.place.path + (f":{one.place.line}" if one.place.line else "")


def meant(wanted: str, listed: Sequence[ListedRecord]) -> ListedRecord:
    """Return the one record that somebody means.

    Raises:
        UsageError: there is none, or more than one.
    """
    found = matching(listed, wanted, (options.shown(Path(wanted)),))
    if len(found) == 1:
        return found[0]
    if found:
        named = "; ".join(f"{one.record.id or where(one)} ({one.record.title or '-'})" for one in found[:_NAMED])
        more = f"; and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        raise UsageError(f"{len(found)} records match {wanted}", hint=f"give the id of one of them: {named}{more}")
    close = difflib.get_close_matches(wanted, [one.record.id for one in listed if one.record.id], n=1)
    others = "irfeed list --articles shows what there is, and irfeed validate what is wrong"
    raise UsageError(
        f"No record has the id, file, address or title {wanted}", hint=f"did you mean {close[0]}?" if close else others
    )
