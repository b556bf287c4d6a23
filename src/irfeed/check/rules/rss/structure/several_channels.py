"""RSS005: <rss> holds one channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a second channel."""
    if channel.parent is not None and channel.parent.child("channel") is not channel:
        yield document.fault(channel, "There is more than one <channel> in <rss>")


RULE = ElementRule(
    Rule(
        code="RSS005",
        name="several-channels",
        severity=Severity.ERROR,
        says="<rss> holds one channel",
        why="Readers show one of the channels, and which one differs",
        mend="Publish a document for each channel",
        clause="RSS 2.0, What is RSS?: subordinate to <rss> is a single <channel>",
        bad=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel><channel><title>B</title><link>https://example.org/</link>"
            "<description>B</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss/channel",),
    judge=judge,
)
