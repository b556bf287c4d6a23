"""RDF011: rdf:about and rdf:resource are addresses."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find something else."""
    for name in ("rdf:about", "rdf:resource"):
        value = element.get(name)
        if value is not None and (reason := why_not_iri(value)):
            yield document.fault_in_attribute(element, name, f"{name} {quoted(value)} {reason}")
            return


RULE = ElementRule(
    Rule(
        code="RDF011",
        name="rdf-about-address",
        severity=Severity.ERROR,
        says="rdf:about and rdf:resource are addresses",
        why="RDF parsers refuse what is no address",
        mend="Write the address of the part",
        clause="RDF/XML section 2.2; RSS 1.0 section 5.3",
        bad=(
            '<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel '
            'rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
            "<description>New</description><items><rdf:Seq><rdf:li "
            'rdf:resource="https://example.org/a"/></rdf:Seq></items></channel><item rdf:about="not an '
            'address"><title>A</title><link>https://example.org/a</link></item></rdf:RDF>'
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
    on=("@rdf:about", "@rdf:resource"),
    judge=judge,
)
