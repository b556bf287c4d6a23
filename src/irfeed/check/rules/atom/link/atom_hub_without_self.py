"""ATM059: a feed with a hub has a link to itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a hub without a topic."""
    hub = next(links_with(feed, "hub"), None)
    if hub is not None and next(links_with(feed, "self"), None) is None:
        yield document.fault(hub, "The feed has a hub, but no link to itself")


RULE = ElementRule(
    Rule(
        code="ATM059",
        name="atom-hub-without-self",
        severity=Severity.WARNING,
        says="A feed with a hub has a link to itself",
        why="Readers subscribe at the hub to the address of the self link; without it they cannot",
        mend='Add <link rel="self" href="…"/> with the address that the hub knows',
        clause="WebSub section 4: publishers advertise a hub and, by rel=self, the topic that is asked of it",
        bad=(
            "<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<link rel="hub" href="https://hub.example.org/"/></feed>'
        ),
        good=(
            '<link rel="hub" href="https://hub.example.org/"/><link rel="self" href="https://example.org/feed.atom"/>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
