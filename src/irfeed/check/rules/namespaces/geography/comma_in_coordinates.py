"""GEO007: Coordinates have spaces between them, not commas."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a comma."""
    if "," in element.text:
        yield document.fault_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} holds a comma")


RULE = ElementRule(
    Rule(
        code="GEO007",
        name="comma-in-coordinates",
        severity=Severity.WARNING,
        says="Coordinates have spaces between them, not commas",
        why="Readers that split at spaces read one number for two",
        mend="Write 37.5 127.0",
        clause="GeoRSS Simple; GeoRSS GML: pairs of numbers with white space between them",
        bad="<georss:point>37.5,127.0</georss:point>",
        good="<georss:point>37.5 127.0</georss:point>",
        sample="rss/item",
    ),
    on=("georss:point", "georss:line", "georss:polygon", "georss:box", "gml:pos", "gml:posList"),
    judge=judge,
)
