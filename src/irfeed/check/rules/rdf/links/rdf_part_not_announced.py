"""RDF020: An image or textinput of the document is the channel's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(part: Element, document: Document) -> Iterator[Fault]:
    """Find a part that no channel names."""
    channel = part.parent.child("rss1:channel") if part.parent is not None else None
    if channel is not None and channel.child(part.name) is None:
        yield document.fault(part, f"The channel does not name this <{document.tag(part)}>")


RULE = ElementRule(
    Rule(
        code="RDF020",
        name="rdf-part-not-announced",
        severity=Severity.WARNING,
        says="An image or textinput of the document is the channel's",
        why="RDF parsers discard what the channel does not name",
        mend='Add <image rdf:resource="…"/> to the channel',
        clause="RSS 1.0 section 5.3.4, 5.3.6: required only if the element is present",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            '<image rdf:about="https://example.org/a.png"><title>A</title><url>'
            "https://example.org/a.png</url><link>https://example.org/</link></image></rdf:RDF>"
        ),
        good=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items><image '
            'rdf:resource="https://example.org/a.png"/></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            '<image rdf:about="https://example.org/a.png"><title>A</title><url>'
            "https://example.org/a.png</url><link>https://example.org/</link></image></rdf:RDF>"
        ),
        sample="document",
    ),
    on=("rdf:RDF/rss1:image", "rdf:RDF/rss1:textinput"),
    judge=judge,
)
