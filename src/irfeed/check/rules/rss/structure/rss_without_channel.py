"""RSS004: <rss> holds a channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(rss: Element, document: Document) -> Iterator[Fault]:
    """Find a document without a channel."""
    if rss.child("channel") is None:
        yield document.fault(rss, "<rss> holds no <channel>")


RULE = ElementRule(
    Rule(
        code="RSS004",
        name="rss-without-channel",
        severity=Severity.ERROR,
        says="<rss> holds a channel",
        why="Readers find nothing that they could show",
        mend="Put a <channel> into <rss>",
        clause="RSS 2.0, What is RSS?: subordinate to <rss> is a single <channel>",
        bad='<rss version="2.0"></rss>',
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>New</description></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss",),
    judge=judge,
)
