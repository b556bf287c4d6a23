"""ATM040: the address of an icon, a logo or a person is an IRI, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(address: Element, document: Document) -> Iterator[Fault]:
    """Find what is no IRI reference."""
    if reason := why_not_iri(address.text):
        yield document.fault_in_text(address, f"The address {quoted(address.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM040",
        name="atom-address",
        severity=Severity.ERROR,
        says="The address of an icon, a logo or a person is an IRI, without white space",
        why="Readers cannot follow it",
        mend="Write the address as it is typed into a browser, with %20 for a space",
        clause=(
            "RFC 4287 sections 3.2.2, 4.2.5 and 4.2.8: the content is an IRI reference; section 2: no white "
            "space in IRIs"
        ),
        bad="<icon>https://example.org/my icon.png</icon>",
        good="<icon>https://example.org/my-icon.png</icon>",
        sample="atom/feed",
    ),
    on=("atom:icon", "atom:logo", "atom:uri"),
    judge=judge,
)
