"""JSF008: A feed has a title."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find a feed without a title."""
    if feed.get("title") is None:
        yield document.fault(feed, "The feed has no title")


RULE = JsonRule(
    Rule(
        code="JSF008",
        name="json-feed-without-title",
        severity=Severity.ERROR,
        says="A feed has a title",
        why="Readers list feeds by their titles",
        mend='Give the feed a "title"',
        clause="JSON Feed 1.1, Top-level: title (required, string)",
        bad='{"version": "https://jsonfeed.org/version/1.1", "items": []}',
        good='"title": "News"',
        sample="json/feed",
    ),
    on=("",),
    judge=judge,
)
