"""RDF003: channel, item, image and textinput have rdf:about."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import ABOUT
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a part without rdf:about."""
    if ABOUT not in element.attributes:
        yield document.fault(element, f"<{document.tag(element)}> has no rdf:about")


RULE = ElementRule(
    Rule(
        code="RDF003",
        name="rdf-about-missing",
        severity=Severity.ERROR,
        says="channel, item, image and textinput have rdf:about",
        why="The parts of the document refer to each other by it",
        mend='Add rdf:about="…" with the address of the part',
        clause="RSS 1.0 section 5.3, 5.4, 5.5, 5.6: required attribute rdf:about",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item><title>A</title>'
            "<link>https://example.org/a</link></item></rdf:RDF>"
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
    on=("rdf:RDF/rss1:channel", "rdf:RDF/rss1:item", "rdf:RDF/rss1:image", "rdf:RDF/rss1:textinput"),
    judge=judge,
)
