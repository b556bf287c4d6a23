"""JSF037: A JSON Feed is served as application/feed+json, or as application/json."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find another media type."""
    served = document.source.media_type
    if feed.parent is None and served and served not in ("application/feed+json", "application/json"):
        yield document.fault(None, f"The document is served as {quoted(served)}")


RULE = JsonRule(
    Rule(
        code="JSF037",
        name="json-served-as",
        severity=Severity.WARNING,
        says="A JSON Feed is served as application/feed+json, or as application/json",
        why="Readers and browsers take it for something else",
        mend="Let the server send Content-Type: application/feed+json",
        clause="JSON Feed 1.1, Suggestions for Publishers: MIME type",
    ),
    on=("",),
    judge=judge,
)
