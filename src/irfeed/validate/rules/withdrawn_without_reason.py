"""REC095: a withdrawal says why."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a withdrawn record that gives no reason."""
    if draft.fields.status is Status.WITHDRAWN and draft.fields.reason is None:
        yield Flaw(RULE, "is missing, though the article is withdrawn", path=("reason",))


RULE = Rule(
    code="REC095",
    name="withdrawn-without-reason",
    severity=Severity.WARNING,
    says="A withdrawn article says why it was withdrawn",
    why="An article that vanishes without a word looks like a mistake, or like something worse",
    mend="write the reason in a sentence; it is published with the withdrawal",
    clause="RFC 6721, section 3 (at:comment)",
    bad='{"status": "withdrawn"}',
    good='{"status": "withdrawn", "reason": "The visit was called off"}',
    sample="record",
)
