"""ATM055: a feed has one link to itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a second link to the feed itself."""
    for link in list(links_with(feed, "self"))[1:]:
        yield document.fault(link, "The feed has another link to itself already")


RULE = ElementRule(
    Rule(
        code="ATM055",
        name="atom-self-link-repeated",
        severity=Severity.WARNING,
        says="A feed has one link to itself",
        why="Readers cannot know which of the addresses is the one to keep",
        mend='Keep one; other formats of the feed are rel="alternate"',
        clause='RFC 4287 section 4.1.1: SHOULD contain one atom:link element with a rel attribute value of "self"',
        bad=(
            '<link rel="self" href="https://example.org/feed.atom"/><link rel="self" href="https://example.org/feed"/>'
        ),
        good='<link rel="self" href="https://example.org/feed.atom"/>',
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
