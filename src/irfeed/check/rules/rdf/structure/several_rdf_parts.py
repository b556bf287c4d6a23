"""RDF002: channel, image and textinput stand once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a second channel, image or textinput."""
    if local_name(element.name) not in ("channel", "image", "textinput") or element.parent is None:
        return
    if element.parent.child(element.name) is not element:
        yield document.fault(element, f"There is more than one <{document.tag(element)}>")


RULE = ElementRule(
    Rule(
        code="RDF002",
        name="several-rdf-parts",
        severity=Severity.ERROR,
        says="channel, image and textinput stand once",
        why="Readers take one of them, and which one differs",
        mend="Publish a document for each channel",
        clause="RSS 1.0 section 5.3, 5.4, 5.6",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><channel '
            'rdf:about="https://example.org/2"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
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
    on=("rdf:RDF/*",),
    judge=judge,
)
