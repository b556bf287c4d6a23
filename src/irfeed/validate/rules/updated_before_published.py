"""REC077: nothing is updated before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with an `updated` that lies before `published`."""
    published, updated = draft.fields.published, draft.fields.updated
    if published and updated and updated < published:
        message = f"is before published: {updated.isoformat()} is before {published.isoformat()}"
        yield Flaw(RULE, message, path=("updated",))


RULE = Rule(
    code="REC077",
    name="updated-before-published",
    severity=Severity.ERROR,
    says="updated is not before published",
    why="Readers sort by one date or the other, so the entry jumps about; one of the two dates is wrong",
    mend="correct the wrong one; leave updated out until the article changes after publication",
    clause="RFC 4287, sections 4.2.9 and 4.2.15",
    bad='{"updated": "2015-02-05T09:00:00+09:00"}',
    good='{"updated": "2015-02-07T09:00:00+09:00"}',
    sample="record",
)
