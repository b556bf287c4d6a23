"""REC096: what belongs to a withdrawal stands in withdrawn records."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with `reason` and `withdrawn` in a record of another status."""
    fields = draft.fields
    if fields.status is not Status.WITHDRAWN:
        for name, value in (("reason", fields.reason), ("withdrawn", fields.withdrawn)):
            if value is not None:
                yield Flaw(RULE, f"is given, but the status is {fields.status}", path=(name,))


RULE = Rule(
    code="REC096",
    name="reason-without-withdrawal",
    severity=Severity.ERROR,
    says="reason and withdrawn stand only in records whose status is withdrawn",
    why="Somebody meant to take the article back, and it would stay in the feeds",
    mend="write status: withdrawn, or delete the field",
    clause="docs/reference/record.md, status",
    bad='{"reason": "The visit was called off"}',
    good='{"status": "withdrawn", "reason": "The visit was called off"}',
    sample="record",
)
