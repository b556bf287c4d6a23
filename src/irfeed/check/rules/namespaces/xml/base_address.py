"""XAT003: the value of xml:base is an IRI, absolute or relative, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri

_BASE = clark("xml:base")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a base that is no IRI reference."""
    base = element.attributes[_BASE]
    if reason := why_not_iri(base):
        yield document.fault_in_attribute(element, "xml:base", f"The base {quoted(base)} {reason}")


RULE = ElementRule(
    Rule(
        code="XAT003",
        name="base-address",
        severity=Severity.ERROR,
        says="The value of xml:base is an IRI, absolute or relative, without white space",
        why="Relative addresses below it lead nowhere",
        mend="Write the address as it is typed into a browser, with %20 for a space",
        clause="XML Base section 3; RFC 4287 section 2: the value is an IRI reference, and no white space is allowed",
        bad='<title xml:base=" https://example.org/ ">A visit</title>',
        good='<title xml:base="https://example.org/">A visit</title>',
        sample="atom/entry",
    ),
    on=("@xml:base",),
    judge=judge,
)
