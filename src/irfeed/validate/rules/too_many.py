"""REC008: lists are within their limits."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say how many there may be."""
    context = error.get("ctx", {})
    return Flaw(RULE, f"has {context['actual_length']:,} items, more than {context['max_length']:,}", "leave some out")


RULE = Rule(
    code="REC008",
    name="too-many",
    severity=Severity.ERROR,
    says="Lists have no more than 100 items (enclosures: 50)",
    why="Each item is repeated in every feed that the article is in",
    mend="leave some out",
    clause="docs/reference/record.md",
    bad='{"categories": ' + str([f"c{number}" for number in range(101)]).replace("'", '"') + "}",
    good='{"categories": ["diplomacy"]}',
    sample="record",
)
