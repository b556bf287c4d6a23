"""RDF021: Each rdf:about stands once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import ABOUT, local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(root: Element, document: Document) -> Iterator[Fault]:
    """Find two parts with one name."""
    seen: set[str] = set()
    for part in root.children:
        about = part.attributes.get(ABOUT)
        if about is None or not local_name(part.name):
            continue
        if about in seen:
            yield document.fault_in_attribute(part, "rdf:about", f"{quoted(about)} is another part's name too")
        seen.add(about)


RULE = ElementRule(
    Rule(
        code="RDF021",
        name="repeated-rdf-about",
        severity=Severity.ERROR,
        says="Each rdf:about stands once",
        why="RDF parsers make one thing of two parts with one name",
        mend="Give each part its own address",
        clause=("RSS 1.0 section 5.3, 5.5: rdf:about must be unique with respect to the others in the document"),
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            '<item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link>'
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
