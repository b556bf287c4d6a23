"""REC087: nothing was updated, or withdrawn, in a century to come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw

#: From this year on a date is a slip of the pen, whatever the clock says; validation has no clock.
FAR: Final = 2100


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with dates of what has happened that lie far in the future."""
    source = draft.fields.source
    dates = {
        ("updated",): draft.fields.updated,
        ("withdrawn",): draft.fields.withdrawn,
        ("source", "updated"): source.updated if source else None,
    }
    for path, moment in dates.items():
        if moment and moment.year >= FAR:
            yield Flaw(RULE, f"is far in the future: {moment.isoformat()}", path=path)


RULE = Rule(
    code="REC087",
    name="updated-far-ahead",
    severity=Severity.ERROR,
    says="What was updated or withdrawn was so before the year 2100",
    why="Readers keep the entry on top for ever, and pass over every later version of it",
    mend="correct the year",
    clause="RFC 4287, section 4.2.15 (the most recent instant in time when an entry was modified)",
    bad='{"updated": "2999-02-07T09:00:00+09:00"}',
    good='{"updated": "2015-02-07T09:00:00+09:00"}',
    sample="record",
)
