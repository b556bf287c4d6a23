"""All records judged together: only those that may share something with others are looked at more closely."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from irfeed.building.index import Index
from irfeed.building.index.compared import ComparedRecord, to_compare
from irfeed.findings import Finding, Place, Severity
from irfeed.model import Status
from irfeed.model.publication import Publication
from irfeed.model.record import Locator, Path
from irfeed.validation import RecordSummary, as_reported

#: From more stories on, nobody is asked what a lonely one may be a misspelling of.
_MANY_STORIES: Final = 2001

#: Finds the places of a record's fields.
FindLocator = Callable[[ComparedRecord], Locator]


def judge_all(index: Index, publication: Publication, locator: FindLocator, *, complete: bool = True) -> list[Finding]:
    """Return what is wrong between records: an error bars the record that it is about, and of a draft is advice.

    If not all records could be read, there is no advice that the others might make wrong.
    """
    numbers, lonely = to_compare(index.keys(), publication.default_language)
    if not (numbers or lonely):
        return []
    from irfeed.validation import judge_together  # noqa: PLC0415 - the rules are not imported where nobody is suspected

    find = lru_cache(maxsize=1024)(locator)
    stories = max(lonely, _MANY_STORIES) if lonely else 0
    summaries = [(one.number, _summary(one, find)) for one in index.compared(sorted(numbers), stories)]
    by_identity = {id(summary): number for number, summary in summaries}
    found = list(judge_together([summary for _, summary in summaries], publication))
    index.bar({by_identity[id(summary)] for summary, finding in found if finding.severity is Severity.ERROR})
    kept = (one for one in found if complete or one[1].severity is not Severity.ADVICE)
    return [as_reported(summary.status, finding) for summary, finding in kept]


def judge_dates(index: Index, locator: FindLocator, now: datetime) -> list[Finding]:
    """Return what is wrong with dates at the moment of the build."""
    updated = index.updated_after(now)
    if not updated:
        return []
    from irfeed.validation.rules.order_of_dates import updated_in_future  # noqa: PLC0415 - as above

    return [
        updated_in_future.at(
            locator(one).place(("updated",)),
            f"updated lies in the future: {datetime.fromtimestamp(updated[one.number], UTC):%Y-%m-%dT%H:%M:%SZ}",
        )
        for one in index.compared(list(updated), 0)
    ]


@dataclass(frozen=True, slots=True)
class _Later:
    """Looks for the record when someone asks where it stands, and not before."""

    compared: ComparedRecord
    find: FindLocator

    def place(self, path: Path) -> Place:
        """Return where the field at `path` stands."""
        return self.find(self.compared).place(path)


def _summary(one: ComparedRecord, find: FindLocator) -> RecordSummary:
    return RecordSummary(
        _Later(one, find),
        one.id,
        one.title,
        one.language if one.own_language else None,
        tuple(one.departments.split()),
        one.url,
        None if one.published is None else datetime.fromtimestamp(one.published, UTC),
        Status(one.status),
        one.story,
        one.guid,
        frozenset(tuple(path) for path in json.loads(one.broken or "[]")),
    )
