"""RDF009: Every element of RSS 1.0 is in a namespace."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element in no namespace."""
    if not element.name.startswith("{"):
        yield document.fault(element, f"<{element.name}> is in no namespace")


RULE = ElementRule(
    Rule(
        code="RDF009",
        name="rdf-element-without-namespace",
        severity=Severity.WARNING,
        says="Every element of RSS 1.0 is in a namespace",
        why="RDF parsers cannot tell whose element it is",
        mend='Write xmlns="http://purl.org/rss/1.0/" at <rdf:RDF>',
        clause="RSS 1.0 section 5.2: the namespace of RSS 1.0",
        bad='<title>A</title><note xmlns="">B</note>',
        good="<title>A</title>",
        sample="rdf/item",
    ),
    on=("*",),
    judge=judge,
)
