"""JSF019: an author has a name, a url or an avatar."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import AUTHOR, AUTHORS
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(author: Spot, document: Document) -> Iterator[Fault]:
    """Find an author without any of the three."""
    if author.kind == "object" and not any(author.get(name) for name in AUTHOR):
        yield document.fault(author, "The author has neither name, url nor avatar")


RULE = JsonRule(
    Rule(
        code="JSF019",
        name="json-empty-author",
        severity=Severity.ERROR,
        says="An author has a name, a url or an avatar",
        why="There is nothing that a reader could show of the author",
        mend='Give the author a "name", or leave the author out',
        clause="JSON Feed 1.1, Top-level: if you provide an author object, then at least one is required",
        bad='"authors": [{}]',
        good='"authors": [{"name": "Newsroom"}]',
        sample="json/item",
    ),
    on=AUTHORS,
    judge=judge,
)
