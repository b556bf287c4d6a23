"""RDF007: Attributes without a prefix are not RDF."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an attribute in no namespace."""
    for name in element.attributes:
        if not name.startswith("{"):
            yield document.fault_in_attribute(element, name, f"<{document.tag(element)}> has no attribute {name}")


RULE = ElementRule(
    Rule(
        code="RDF007",
        name="unknown-rdf-attribute",
        severity=Severity.ERROR,
        says="Attributes without a prefix are not RDF",
        why="RDF parsers ignore or refuse them; about without rdf: is a common mistake",
        mend="Write the prefix rdf:, or take the attribute out",
        clause="RSS 1.0 section 5.2; RDF/XML section 6.1.4: about and resource belong to RDF's namespace",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            "</rdf:RDF>"
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
    on=("rss1:*", "rss090:*"),
    judge=judge,
)
