"""ATM110: the uri of a generator is an IRI, absolute or relative, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(generator: Element, document: Document) -> Iterator[Fault]:
    """Find a uri that is no IRI reference."""
    uri = generator.attributes.get("uri")
    if uri is not None and (reason := why_not_iri(uri)):
        yield document.fault_in_attribute(generator, "uri", f"The address {quoted(uri)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM110",
        name="generator-uri",
        severity=Severity.ERROR,
        says="The uri of a generator is an IRI, absolute or relative, without white space",
        why="Readers cannot follow it",
        mend="Write the address of the program",
        clause='RFC 4287 section 4.2.4: the "uri" attribute MUST be an IRI reference',
        bad='<generator uri="http://feed maker">Feed maker</generator>',
        good='<generator uri="https://example.org/feed-maker">Feed maker</generator>',
        sample="atom/feed",
    ),
    on=("atom:generator",),
    judge=judge,
)
