"""RDF019: The channel's image and textinput are those of the document."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import ABOUT, RESOURCE
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(reference: Element, document: Document) -> Iterator[Fault]:
    """Find a reference that names no part, or another than the one that is there."""
    root = reference.parent.parent if reference.parent is not None else None
    target = reference.attributes.get(RESOURCE)
    if target is None:
        yield document.fault(reference, f"<{document.tag(reference)}> has no rdf:resource")
        return
    parts = root.every(reference.name) if root is not None else ()
    if parts and all(part.attributes.get(ABOUT) != target for part in parts):
        message = f"No <{document.tag(reference)}> of the document is {quoted(target)}"
        yield document.fault_in_attribute(reference, "rdf:resource", message)


RULE = ElementRule(
    Rule(
        code="RDF019",
        name="rdf-part-not-paired",
        severity=Severity.ERROR,
        says="The channel's image and textinput are those of the document",
        why="RDF parsers cannot connect the image to its channel",
        mend="Write the same address into rdf:resource and rdf:about",
        clause=("RSS 1.0 section 5.3.4, 5.3.6: rdf:resource must be the same as the image's or textinput's rdf:about"),
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items><image '
            'rdf:resource="https://example.org/a.png"/></channel><item '
            'rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
            '<image rdf:about="https://example.org/b.png"><title>A</title><url>'
            "https://example.org/b.png</url><link>https://example.org/</link></image></rdf:RDF>"
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
    on=("rss1:channel/rss1:image", "rss1:channel/rss1:textinput"),
    judge=judge,
)
