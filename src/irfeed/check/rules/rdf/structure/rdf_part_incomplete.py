"""RDF004: Each part has the elements that it must have."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import REQUIRED, local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a part that lacks something."""
    there = {local_name(child.name) for child in element.children}
    for name in REQUIRED.get(local_name(element.name), ()):
        if name not in there:
            yield document.fault(element, f"<{document.tag(element)}> has no <{name}>", f"Add a <{name}>")


RULE = ElementRule(
    Rule(
        code="RDF004",
        name="rdf-part-incomplete",
        severity=Severity.ERROR,
        says="Each part has the elements that it must have",
        why="Readers have nothing to show, or nowhere to lead",
        mend="Add the missing element",
        clause=(
            "RSS 1.0 section 5.3 to 5.6: channel has title, link and description; item title and link; "
            "image title, url and link; textinput title, description, name and link"
        ),
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title></item></rdf:RDF>'
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
