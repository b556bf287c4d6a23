"""REC097: an article has something to read."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a published record that has neither a body nor a summary."""
    fields = draft.fields
    if fields.status is Status.PUBLISHED and fields.body is None and fields.summary is None:
        yield Flaw(RULE, "is missing, and so is summary: there is nothing to read but the title", path=("body",))


RULE = Rule(
    code="REC097",
    name="empty-article",
    severity=Severity.ADVICE,
    says="A published article has a body or a summary",
    why="Many readers show nothing under an entry that has only a title",
    mend="write a body, or at least a summary",
    clause="RFC 4287, section 4.1.1.1 (summary recommended where there is no content)",
    bad='{"body": null, "body_format": null}',
    good='{"summary": "The mayor met the governor of Tokyo.", "body": null, "body_format": null}',
    sample="record",
)
