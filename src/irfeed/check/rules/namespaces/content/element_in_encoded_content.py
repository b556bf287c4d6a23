"""CNT007: content:encoded holds text, not elements."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find elements in content that should be escaped."""
    if content.children:
        inner = document.tag(content.children[0])
        yield document.fault(content.children[0], f"<{document.tag(content)}> holds the element <{inner}>")


RULE = ElementRule(
    Rule(
        code="CNT007",
        name="element-in-encoded-content",
        severity=Severity.ERROR,
        says="content:encoded holds text, not elements",
        why="Readers lose the text around the elements, or all of it",
        mend="Escape the markup, or use a CDATA section",
        clause="RSS 1.0 content module, content:encoded: entity-encoded or CDATA-escaped",
        bad="<content:encoded><xhtml:p>A</xhtml:p></content:encoded>",
        good="<content:encoded>&lt;p&gt;A&lt;/p&gt;</content:encoded>",
        sample="rss/item",
    ),
    on=("content:encoded",),
    judge=judge,
)
