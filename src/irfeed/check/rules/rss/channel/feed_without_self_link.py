"""RSS017: A feed names its own address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel without a link to itself."""
    if not any(link.get("rel") == "self" for link in channel.every("atom:link")):
        yield document.fault(channel, "The feed does not name its own address")


RULE = ElementRule(
    Rule(
        code="RSS017",
        name="feed-without-self-link",
        severity=Severity.WARNING,
        says="A feed names its own address",
        why="Readers and hubs that got a copy of the feed cannot find the original without it",
        mend='Add <atom:link rel="self" type="application/rss+xml" href="…"/> to the channel',
        clause="RSS Best Practices Profile, atom:link: a feed should contain one with rel self",
        bad=("<channel><title>News</title><link>https://example.org/</link><description>New</description></channel>"),
        good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("rss/channel",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20}),
)
