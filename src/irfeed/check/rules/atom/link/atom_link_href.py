"""ATM046: the href of a link is an IRI, absolute or relative, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find an href that is no IRI reference."""
    href = link.attributes.get("href")
    if href and (reason := why_not_iri(href)):
        yield document.fault_in_attribute(link, "href", f"The address {quoted(href)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM046",
        name="atom-link-href",
        severity=Severity.ERROR,
        says="The href of a link is an IRI, absolute or relative, without white space",
        why="Readers cannot follow it",
        mend="Write the address as it is typed into a browser, with %20 for a space",
        clause="RFC 4287 section 4.2.7.1: the value MUST be an IRI reference",
        bad='<link href="https://example.org/a visit/"/>',
        good='<link href="https://example.org/a-visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
