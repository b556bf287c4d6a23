"""REC051: a department is named once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a department that was named before."""
    slugs = draft.fields.department or []
    if len(set(slugs)) < len(slugs):
        for position, slug in enumerate(slugs):
            if slug in slugs[:position]:
                yield Flaw(RULE, f"is named twice: {quoted(slug)}", path=("department", position))


RULE = Rule(
    code="REC051",
    name="department-repeated",
    severity=Severity.WARNING,
    says="An article names each of its departments once",
    why="The second one is ignored; perhaps another department was meant",
    mend="delete it, or name the department that was meant",
    clause="docs/reference/record.md, department",
    bad='{"department": ["culture", "culture"]}',
    good='{"department": ["culture", "international-relations"]}',
    sample="record",
)
