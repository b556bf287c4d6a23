"""ATM007: what extends a feed is in a namespace."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import PERSONS
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find a child in no namespace."""
    for child in parent.children:
        if not child.name.startswith("{"):
            yield document.fault(child, f"The element {child.name} is in no namespace")


RULE = ElementRule(
    Rule(
        code="ATM007",
        name="child-without-namespace",
        severity=Severity.ERROR,
        says="What extends a feed is in a namespace",
        why="Readers cannot tell what an element without a namespace means; mostly a prefix or xmlns= was forgotten",
        mend="Give the element the namespace of its vocabulary, or Atom's",
        clause="RFC 4287 section 6.2 and Namespaces in XML 1.0 section 6.2; the W3C feed validator calls it an error",
        bad='<priority xmlns="">high</priority>',
        good='<example:priority xmlns:example="https://example.org/ns">high</example:priority>',
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", *PERSONS),
    judge=judge,
)
