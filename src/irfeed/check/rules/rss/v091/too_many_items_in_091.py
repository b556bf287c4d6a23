"""RSS064: A channel of RSS 0.91 has at most 15 items."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_MOST = 15


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel with more items."""
    count = len(channel.every("item"))
    if count > _MOST:
        yield document.fault(channel, f"The channel has {count} items; RSS 0.91 allows {_MOST}")


RULE = ElementRule(
    Rule(
        code="RSS064",
        name="too-many-items-in-091",
        severity=Severity.ADVICE,
        says="A channel of RSS 0.91 has at most 15 items",
        why="Readers of RSS 0.91 may show the first 15 only",
        mend="Leave the oldest items out, or write RSS 2.0",
        clause="RSS 0.91: a channel may contain up to 15 items",
        bad=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><item><title>B</title><link>https://example.org/b</link></item><item><title>"
            "B</title><link>https://example.org/b</link></item><item><title>B</title><link>"
            "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
            "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
            "<link>https://example.org/b</link></item><item><title>B</title><link>"
            "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
            "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
            "<link>https://example.org/b</link></item><item><title>B</title><link>"
            "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
            "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
            "<link>https://example.org/b</link></item><item><title>B</title><link>"
            "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
            "</item></channel></rss>"
        ),
        good=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><item><title>B</title><link>https://example.org/b</link></item></channel>"
            "</rss>"
        ),
        sample="document",
    ),
    on=("channel",),
    judge=judge,
    kinds=frozenset({Kind.RSS_091}),
)
