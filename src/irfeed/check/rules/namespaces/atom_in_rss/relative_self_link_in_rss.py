"""ARS010: The address of a feed is absolute."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute, why_not_iri


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a relative address with no base."""
    href = link.get("href")
    if href is not None and not is_absolute(href) and not is_absolute(link.base) and not why_not_iri(href):
        yield document.fault_in_attribute(link, "href", f"The address {quoted(href)} is relative")


RULE = ElementRule(
    Rule(
        code="ARS010",
        name="relative-self-link-in-rss",
        severity=Severity.WARNING,
        says="The address of a feed is absolute",
        why="A copy of the feed cannot say where it came from",
        mend="Write the whole address, with https://",
        clause="RFC 4287 section 4.2.7.1; RSS Best Practices Profile, atom:link",
        bad='<atom:link rel="self" href="/feed.rss"/>',
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("channel/atom:link", "item/atom:link"),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
