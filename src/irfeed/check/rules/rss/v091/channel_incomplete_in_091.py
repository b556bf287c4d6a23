"""RSS065: A channel of RSS 0.91 has a language and an image."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel without one of the two."""
    for name in ("language", "image"):
        if channel.child(name) is None:
            yield document.fault(channel, f"The channel has no <{name}>, which RSS 0.91 wants")


RULE = ElementRule(
    Rule(
        code="RSS065",
        name="channel-incomplete-in-091",
        severity=Severity.ADVICE,
        says="A channel of RSS 0.91 has a language and an image",
        why="Readers of RSS 0.91 count on both",
        mend="Add the missing element, or write RSS 2.0",
        clause="RSS 0.91: language and image are required sub-elements of channel",
        bad=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel></rss>"
        ),
        good=(
            '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description><language>en</language><image><url>https://example.org/a.png</url><title>"
            "A</title><link>https://example.org/</link></image></channel></rss>"
        ),
        sample="document",
    ),
    on=("channel",),
    judge=judge,
    kinds=frozenset({Kind.RSS_091}),
)
