"""Dates beside each other, and beside the time of the build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from irfeed.findings import Severity, rule
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rule import records, unusual_records

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC077",
    Severity.ERROR,
    records("updated"),
    clause="RFC 4287, sections 4.2.9 and 4.2.15",
    bad='{"updated": "2015-02-05T09:00:00+09:00"}',
    good='{"updated": "2015-02-07T09:00:00+09:00"}',
    sample="record",
)
def updated_before_published(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """updated is not before published

    Why: Readers sort by one date or the other, so the entry jumps about; one of the two dates is wrong
    What to do: correct the wrong one; leave updated out until the article changes after publication
    """
    published, updated = draft.fields.published, draft.fields.updated
    if published and updated and updated < published:
        message = f"is before published: {updated.isoformat()} is before {published.isoformat()}"
        yield FieldFinding(updated_before_published.about, message, path=("updated",))


@rule(
    "REC078",
    Severity.ERROR,
    records("expires"),
    clause="docs/reference/record.md, expires",
    bad='{"expires": "2015-02-01T00:00:00+09:00"}',
    good='{"expires": "2015-03-01T00:00:00+09:00"}',
    sample="record",
)
def expires_before_published(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """expires is after published

    Why: The article would be in no feed at any time
    What to do: correct the wrong date, or write status: draft to hold the article back
    """
    published, expires = draft.fields.published, draft.fields.expires
    if published and expires and expires <= published:
        message = f"is not after published: {expires.isoformat()} is not after {published.isoformat()}"
        yield FieldFinding(expires_before_published.about, message, path=("expires",))


@rule(
    "REC079",
    Severity.ERROR,
    records("withdrawn"),
    clause="RFC 6721, section 3 (when)",
    bad='{"status": "withdrawn", "reason": "Wrong date", "withdrawn": "2015-02-01T00:00:00+09:00"}',
    good='{"status": "withdrawn", "reason": "Wrong date", "withdrawn": "2015-02-10T00:00:00+09:00"}',
    sample="record",
)
def withdrawn_before_published(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """withdrawn is not before published

    Why: Aggregators drop a withdrawal that is older than the entry which they hold
    What to do: correct the wrong date
    """
    published, withdrawn = draft.fields.published, draft.fields.withdrawn
    if published and withdrawn and withdrawn < published:
        message = f"is before published: {withdrawn.isoformat()} is before {published.isoformat()}"
        yield FieldFinding(withdrawn_before_published.about, message, path=("withdrawn",))


#: From this year on a date is a slip of the pen, whatever the clock says; validation has no clock.
FAR: Final = 2100


@rule(
    "REC087",
    Severity.ERROR,
    unusual_records,
    clause="RFC 4287, section 4.2.15 (the most recent instant in time when an entry was modified)",
    bad='{"updated": "2999-02-07T09:00:00+09:00"}',
    good='{"updated": "2015-02-07T09:00:00+09:00"}',
    sample="record",
)
def updated_far_ahead(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """What was updated or withdrawn was so before the year 2100

    Why: Readers keep the entry on top for ever, and pass over every later version of it
    What to do: correct the year
    """
    source = draft.fields.source
    dates = {
        ("updated",): draft.fields.updated,
        ("withdrawn",): draft.fields.withdrawn,
        ("source", "updated"): source.updated if source else None,
    }
    for path, moment in dates.items():
        if moment and moment.year >= FAR:
            yield FieldFinding(updated_far_ahead.about, f"is far in the future: {moment.isoformat()}", path=path)


@rule(
    "REC088",
    Severity.WARNING,
    unusual_records,
    clause="RFC 4287, section 4.2.9",
    bad='{"published": "2999-02-06T09:00:00+09:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
def published_far_ahead(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """An article is held back until some time before the year 2100

    Why: Nobody will see it: the year is a slip of the pen, or the article a draft
    What to do: correct the year, or say status: draft
    """
    published = draft.fields.published
    if published and published.year >= FAR:
        yield FieldFinding(
            published_far_ahead.about, f"holds the article back until {published.isoformat()}", path=("published",)
        )


@rule(
    "REC089",
    Severity.WARNING,
    clause="RFC 4287, section 4.2.15 (the most recent instant in time when an entry was modified)",
    bad='{"updated": "2036-02-07T09:00:00+09:00"}',
    good='{"updated": "2026-02-07T09:00:00+09:00"}',
)
def updated_in_future() -> None:
    """What was updated was so before the build

    Why: Readers keep the entry on top of all others until then, and pass over every version before it
    What to do: correct the date
    """
