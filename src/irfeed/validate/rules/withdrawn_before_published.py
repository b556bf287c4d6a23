"""REC079: nothing is withdrawn before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a `withdrawn` that lies before `published`."""
    published, withdrawn = draft.fields.published, draft.fields.withdrawn
    if published and withdrawn and withdrawn < published:
        message = f"is before published: {withdrawn.isoformat()} is before {published.isoformat()}"
        yield Flaw(RULE, message, path=("withdrawn",))


RULE = Rule(
    code="REC079",
    name="withdrawn-before-published",
    severity=Severity.ERROR,
    says="withdrawn is not before published",
    why="Aggregators drop a withdrawal that is older than the entry which they hold",
    mend="correct the wrong date",
    clause="RFC 6721, section 3 (when)",
    bad='{"status": "withdrawn", "reason": "Wrong date", "withdrawn": "2015-02-01T00:00:00+09:00"}',
    good='{"status": "withdrawn", "reason": "Wrong date", "withdrawn": "2015-02-10T00:00:00+09:00"}',
    sample="record",
)
