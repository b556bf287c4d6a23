"""ARS011: A link to the feed itself has the type of a feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_FEEDS = ("application/rss+xml", "application/rdf+xml", "application/atom+xml", "application/xml", "text/xml")


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find another type."""
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    if link.get("rel") == "self" and kind and kind not in _FEEDS:
        yield document.fault_in_attribute(link, "type", f"The feed says of itself that it is {quoted(kind)}")


RULE = ElementRule(
    Rule(
        code="ARS011",
        name="self-link-type-in-rss",
        severity=Severity.WARNING,
        says="A link to the feed itself has the type of a feed",
        why="Readers that look for feeds by type pass it over",
        mend='Write type="application/rss+xml"',
        clause="RFC 4287 section 4.2.7.3; RSS Best Practices Profile, atom:link: type application/rss+xml",
        bad='<atom:link rel="self" type="text/html" href="https://example.org/feed.rss"/>',
        good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("channel/atom:link",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
