"""ARS012: atom:link holds no text."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find text in a link."""
    if value := link.value:
        yield document.fault_in_text(link, f"<{document.tag(link)}> holds the text {quoted(value)}")


RULE = ElementRule(
    Rule(
        code="ARS012",
        name="text-in-borrowed-link",
        severity=Severity.WARNING,
        says="atom:link holds no text",
        why="Readers ignore the text; the address belongs into href",
        mend="Move the address into href",
        clause="RFC 4287 section 4.2.7: atom:link has no content that matters",
        bad=('<atom:link rel="self" href="https://example.org/feed.rss">https://example.org/feed.rss</atom:link>'),
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("atom:link",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
