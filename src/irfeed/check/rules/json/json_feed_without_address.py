"""JSF033: A feed says its own address and that of its home page."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find a feed without them."""
    for name in ("home_page_url", "feed_url"):
        if feed.get(name) is None:
            yield document.fault(feed, f"The feed has no {name}")


RULE = JsonRule(
    Rule(
        code="JSF033",
        name="json-feed-without-address",
        severity=Severity.WARNING,
        says="A feed says its own address and that of its home page",
        why="feed_url is what readers know the feed by, and where they look when it moves",
        mend="Give the feed both feed_url and home_page_url",
        clause="JSON Feed 1.1, Top-level: should be considered required for feeds on the public web",
        bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        good='"feed_url": "https://example.org/feed.json"',
        sample="json/feed",
    ),
    on=("",),
    judge=judge,
)
