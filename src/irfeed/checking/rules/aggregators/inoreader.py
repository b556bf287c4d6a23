"""What Inoreader makes of feeds.

Source: inoreader.com/feed-fetcher, "Inoreader Fetcher", read in November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.checking.document import Document
from irfeed.checking.parts import HEADS, moment_of
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

_OLDEST = timedelta(days=30)


@rule(
    "INO001",
    Severity.ADVICE,
    elements(*HEADS),
    clause="inoreader.com/feed-fetcher (read in November 2026): how often feeds are retrieved",
    bad="<item><title>A visit</title><pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate></item>",
    good="<item><title>A visit</title><pubDate>Wed, 31 Dec 2025 09:00:00 +0900</pubDate></item>",
    sample="rss/channel",
)
def inoreader_quiet(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """Inoreader: a feed has something new every month

    Why: Inoreader looks at other feeds only once a day, so news get to people a day late
    What to do: Publish in this feed more often, or point people to one with more in it
    """
    entries = (*feed.every("item"), *feed.every("atom:entry"))
    moments = [moment for entry in entries if (moment := moment_of(entry))]
    if moments and document.now is not None and document.now - max(moments) > _OLDEST:
        yield document.finding(feed, "Nothing is newer than a month; Inoreader looks at the feed once a day")
