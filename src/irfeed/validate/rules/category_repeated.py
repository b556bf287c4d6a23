"""REC091: a category is named once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a category that was named before, by whatever case."""
    seen = set()
    for position, category in enumerate(draft.fields.categories or ()):
        if category.term is not None:
            key = (category.term.casefold(), category.scheme)
            if key in seen:
                yield Flaw(RULE, f"is named twice: {quoted(category.term)}", path=("categories", position))
            seen.add(key)


RULE = Rule(
    code="REC091",
    name="category-repeated",
    severity=Severity.WARNING,
    says="An article names each of its categories once, whatever the case",
    why="Readers would show it twice; irfeed publishes the first",
    mend="delete the second",
    clause="RFC 4287, section 4.2.2",
    bad='{"categories": ["Diplomacy", "diplomacy"]}',
    good='{"categories": ["Diplomacy", "Tokyo"]}',
    sample="record",
)
