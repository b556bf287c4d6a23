"""REC078: nothing expires before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with an `expires` that does not lie after `published`."""
    published, expires = draft.fields.published, draft.fields.expires
    if published and expires and expires <= published:
        message = f"is not after published: {expires.isoformat()} is not after {published.isoformat()}"
        yield Flaw(RULE, message, path=("expires",))


RULE = Rule(
    code="REC078",
    name="expires-before-published",
    severity=Severity.ERROR,
    says="expires is after published",
    why="The article would be in no feed at any time",
    mend="correct the wrong date, or write status: draft to hold the article back",
    clause="docs/reference/record.md, expires",
    bad='{"expires": "2015-02-01T00:00:00+09:00"}',
    good='{"expires": "2015-03-01T00:00:00+09:00"}',
    sample="record",
)
