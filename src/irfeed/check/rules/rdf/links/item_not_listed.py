"""RDF018: Each item of the document is in the channel's list."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import ABOUT
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(root: Element, document: Document) -> Iterator[Fault]:
    """Find an item that is not listed."""
    listed = {
        entry.get("rdf:resource") or entry.get("resource")
        for channel in root.every("rss1:channel")
        for entry in channel.descendants()
    }
    for item in root.every("rss1:item"):
        about = item.attributes.get(ABOUT)
        if about is not None and about not in listed:
            yield document.fault_in_attribute(item, "rdf:about", f"The channel does not list {quoted(about)}")


RULE = ElementRule(
    Rule(
        code="RDF018",
        name="item-not-listed",
        severity=Severity.WARNING,
        says="Each item of the document is in the channel's list",
        why="RDF parsers are likely to discard items that the channel does not list",
        mend="Add <rdf:li> with the item's rdf:about to the list",
        clause="RSS 1.0 section 5.3.5: items that are not members of the sequence are likely to be discarded",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            '<item rdf:about="https://example.org/b"><title>A</title><link>https://example.org/b</link>'
            "</item></rdf:RDF>"
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
