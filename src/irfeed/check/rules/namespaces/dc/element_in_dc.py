"""DCE006: Elements of Dublin Core hold text."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element inside of text. RSS 1.0 may nest resources."""
    if element.children:
        inner = element.children[0]
        message = f"<{document.tag(element)}> holds the element <{document.tag(inner)}>; it may hold text only"
        yield document.fault(inner, message)


RULE = ElementRule(
    Rule(
        code="DCE006",
        name="element-in-dc",
        severity=Severity.ERROR,
        says="Elements of Dublin Core hold text",
        why="Readers of RSS show the text of the element, and lose what is in elements inside of it",
        mend="Write the name or value as text",
        clause=("DCMI Guidelines for implementing Dublin Core in XML: values are text; RSS 2.0 has no nested ones"),
        bad=('<dc:creator><foaf:Person xmlns:foaf="http://xmlns.com/foaf/0.1/">Kim</foaf:Person></dc:creator>'),
        good="<dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    on=("dc:*",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091}),
)
