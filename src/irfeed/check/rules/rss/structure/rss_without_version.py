"""RSS002: <rss> says which version it is."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(rss: Element, document: Document) -> Iterator[Fault]:
    """Find a document without a version."""
    if rss.get("version") is None:
        yield document.fault(rss, "<rss> has no version")


RULE = ElementRule(
    Rule(
        code="RSS002",
        name="rss-without-version",
        severity=Severity.ERROR,
        says="<rss> says which version it is",
        why="Without a version no reader can know which rules the feed follows",
        mend='Write <rss version="2.0">',
        clause="RSS 2.0, What is RSS?: the version attribute is mandatory",
        bad=(
            "<rss><channel><title>News</title><link>https://example.org/</link><description>"
            "New</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>New</description></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss",),
    judge=judge,
)
