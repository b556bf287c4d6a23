"""JSF020: A feed of version 1.1 names authors, in an array."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.kind import Kind
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(author: Spot, document: Document) -> Iterator[Fault]:
    """Find an author without authors beside it."""
    if author.parent is not None and author.parent.get("authors") is None:
        yield document.fault(author, "author is deprecated, and there are no authors beside it")


RULE = JsonRule(
    Rule(
        code="JSF020",
        name="json-single-author",
        severity=Severity.WARNING,
        says="A feed of version 1.1 names authors, in an array",
        why="author is deprecated; newer readers look for authors only",
        mend='Write "authors": [{"name": "…"}], beside author if old readers matter',
        clause="JSON Feed 1.1, Deprecations",
        bad='"author": {"name": "Newsroom"}',
        good='"authors": [{"name": "Newsroom"}]',
        sample="json/item",
    ),
    on=("/author", "/items/*/author"),
    judge=judge,
    kinds=frozenset({Kind.JSON_FEED_11}),
)
