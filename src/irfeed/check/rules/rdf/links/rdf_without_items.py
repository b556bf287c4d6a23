"""RDF022: A document of RSS 1.0 has an item."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(root: Element, document: Document) -> Iterator[Fault]:
    """Find a document without items."""
    if not any(local_name(child.name) == "item" for child in root.children):
        yield document.fault(root, "The document has no items")


RULE = ElementRule(
    Rule(
        code="RDF022",
        name="rdf-without-items",
        severity=Severity.WARNING,
        says="A document of RSS 1.0 has an item",
        why="Readers have nothing to show",
        mend="Add an <item>",
        clause="RSS 1.0 section 5.5: at least one item must be present",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq/></items></channel></rdf:RDF>"
        ),
        good=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            "</rdf:RDF>"
        ),
        sample="document",
    ),
    on=("rdf:RDF",),
    judge=judge,
)
