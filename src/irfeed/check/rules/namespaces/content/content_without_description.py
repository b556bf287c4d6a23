"""CNT005: An item with content:encoded has a description before it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_ENCODED = clark("content:encoded")


def judge(item: Element, document: Document) -> Iterator[Fault]:
    """Find full content with no summary before it."""
    names = [child.name for child in item.children]
    if _ENCODED not in names:
        return
    at = names.index(_ENCODED)
    if "description" not in names[:at]:
        content = item.children[at]
        yield document.fault(content, f"No description stands before <{document.tag(content)}>")


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
    on=("item",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091}),
)
