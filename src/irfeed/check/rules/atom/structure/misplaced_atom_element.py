"""ATM006: elements of Atom stand in the elements that may hold them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import DEFINED, MEMBERS, PERSONS
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find an element of Atom in a parent that cannot have it."""
    members = MEMBERS[parent.name]
    for child in parent.children:
        if child.name not in members and child.name in DEFINED:
            yield document.fault(child, f"{document.tag(child)} cannot stand in {document.tag(parent)}")


RULE = ElementRule(
    Rule(
        code="ATM006",
        name="misplaced-atom-element",
        severity=Severity.ERROR,
        says="Elements of Atom stand in the elements that may hold them",
        why="Readers look for them there and nowhere else",
        mend="Move the element to where it belongs, or take it out",
        clause="RFC 4287 sections 3.2, 4.1 and 4.2: the content models",
        bad="<subtitle>All about a visit</subtitle>",
        good="<summary>All about a visit</summary>",
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", "atom:category", "atom:link", "at:deleted-entry", *PERSONS),
    judge=judge,
)
