"""RDF008: No text stands between the elements."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find text in an element that holds none."""
    if value := element.value:
        yield document.fault_in_text(element, f"<{document.tag(element)}> holds the text {quoted(value)}")


RULE = ElementRule(
    Rule(
        code="RDF008",
        name="text-between-rdf-elements",
        severity=Severity.ERROR,
        says="No text stands between the elements",
        why="RDF parsers refuse a document with text there",
        mend="Take the text out, or put it into an element",
        clause="RDF/XML section 7.2: node elements hold no text",
        bad="stray<title>A visit</title>",
        good="<title>A visit</title>",
        sample="rdf/item",
    ),
    on=("rdf:RDF", "rss1:channel", "rss1:item", "rss1:image", "rss1:textinput", "rss1:items", "rdf:Seq"),
    judge=judge,
)
