"""CNT005: An item with content:encoded has a description before it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find full content with no summary before it."""
    if content.parent is None:
        return
    for child in content.parent.children:
        if child.name == "description":
            return
        if child is content:
            yield document.fault(content, f"No description stands before <{document.tag(content)}>")
            return


RULE = ElementRule(
    Rule(
        code="CNT005",
        name="content-without-description",
        severity=Severity.WARNING,
        says="An item with content:encoded has a description before it",
        why="Readers that know only description show nothing, and some let the later element win",
        mend="Add a <description> with the summary before content:encoded",
        clause="RSS Best Practices Profile, content:encoded: description first, as a summary",
        bad="<item><title>A</title><content:encoded>Text</content:encoded></item>",
        good=("<item><title>A</title><description>Short</description><content:encoded>Text</content:encoded></item>"),
        sample="rss/item",
    ),
    on=("item/content:encoded",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091}),
)
