"""RSS066: The version is not a draft's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(rss: Element, document: Document) -> Iterator[Fault]:
    """Find a version that was given up."""
    yield document.fault_in_attribute(rss, "version", f"{document.kind.value} is a draft that was given up")


RULE = ElementRule(
    Rule(
        code="RSS066",
        name="draft-rss-version",
        severity=Severity.WARNING,
        says="The version is not a draft's",
        why="RSS 0.93 and 0.94 were drafts that were given up; few readers were made for them",
        mend='Write version="2.0"',
        clause="RSS 2.0, History: 0.93 and 0.94 were never finished",
        bad=(
            '<rss version="0.94"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
            "A</description></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss",),
    judge=judge,
    kinds=frozenset({Kind.RSS_093, Kind.RSS_094}),
)
