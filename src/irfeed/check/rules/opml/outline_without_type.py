"""OPM020: an outline with an xmlUrl is of the type rss."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find a feed without the type."""
    if outline.get("xmlUrl") and not outline.get("type"):
        yield document.fault(outline, "The outline has an xmlUrl and no type")


RULE = ElementRule(
    Rule(
        code="OPM020",
        name="outline-without-type",
        severity=Severity.WARNING,
        says="An outline with an xmlUrl is of the type rss",
        why="Some readers import no outline without the type",
        mend='Write type="rss", whatever the format of the feed',
        clause="OPML 2.0, Subscription lists: type=rss means that the outline is a feed",
        bad='<outline text="News" xmlUrl="https://example.org/feed.rss"/>',
        good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
)
