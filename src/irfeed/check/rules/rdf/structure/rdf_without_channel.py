"""RDF001: <rdf:RDF> holds a channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(root: Element, document: Document) -> Iterator[Fault]:
    """Find a document without a channel."""
    if not any(local_name(child.name) == "channel" for child in root.children):
        yield document.fault(root, "<rdf:RDF> holds no <channel>")


RULE = ElementRule(
    Rule(
        code="RDF001",
        name="rdf-without-channel",
        severity=Severity.ERROR,
        says="<rdf:RDF> holds a channel",
        why="Readers find neither a title nor a list of items",
        mend="Add a <channel>",
        clause="RSS 1.0 section 5.3: exactly one channel",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item '
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
    on=("rdf:RDF",),
    judge=judge,
)
