"""RDF014: A channel of RSS 1.0 lists its items."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel without its list."""
    if channel.child("rss1:items") is None:
        yield document.fault(channel, "The channel has no <items>")


RULE = ElementRule(
    Rule(
        code="RDF014",
        name="channel-without-items",
        severity=Severity.ERROR,
        says="A channel of RSS 1.0 lists its items",
        why="RDF parsers discard items that no channel lists",
        mend="Add <items><rdf:Seq>…</rdf:Seq></items> to the channel",
        clause="RSS 1.0 section 5.3.5: items is required",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description></channel><item "
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
    on=("rdf:RDF/rss1:channel",),
    judge=judge,
)
