"""ATM054: a feed has a link to itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a feed that does not say where it is."""
    if next(links_with(feed, "self"), None) is None:
        yield document.fault(feed, "The feed has no link to itself")


RULE = ElementRule(
    Rule(
        code="ATM054",
        name="atom-self-link-missing",
        severity=Severity.WARNING,
        says="A feed has a link to itself",
        why="Readers that were given a copy find the feed by it, and keep its address when it moves; hubs need it",
        mend='Add <link rel="self" type="application/atom+xml" href="…"/> with the address of the feed',
        clause='RFC 4287 section 4.1.1: atom:feed elements SHOULD contain one atom:link element with a rel of "self"',
        bad=(
            "<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z</updated></feed>"
        ),
        good='<link rel="self" href="https://example.org/feed.atom"/>',
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
