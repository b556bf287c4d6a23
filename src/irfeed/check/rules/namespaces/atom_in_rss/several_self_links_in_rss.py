"""ARS009: A feed names one address as its own."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a second link to itself."""
    own = [link for link in channel.every("atom:link") if link.get("rel") == "self"]
    for link in own[1:]:
        yield document.fault(link, "The feed names another address as its own too")


RULE = ElementRule(
    Rule(
        code="ARS009",
        name="several-self-links-in-rss",
        severity=Severity.WARNING,
        says="A feed names one address as its own",
        why="Readers take the first or the last, and which one differs",
        mend='Keep one link with rel="self"',
        clause="RFC 4287 section 4.2.7.2: self is the resource that is equivalent to the containing document",
        bad=(
            '<atom:link rel="self" href="https://example.org/a.rss"/><atom:link rel="self" '
            'href="https://example.org/b.rss"/>'
        ),
        good='<atom:link rel="self" href="https://example.org/a.rss"/>',
        sample="rss/channel",
    ),
    on=("channel", "rss1:channel"),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
