"""ATM030: every author and contributor has a name."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import PERSONS
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(person: Element, document: Document) -> Iterator[Fault]:
    """Find a person without a name."""
    if person.child("atom:name") is None:
        yield document.fault(person, f"The {document.tag(person)} has no name")


RULE = ElementRule(
    Rule(
        code="ATM030",
        name="person-without-name",
        severity=Severity.ERROR,
        says="Every author and contributor has a name",
        why="Readers show the name; without it they show nothing, or an e-mail address",
        mend="Add <name>",
        clause='RFC 4287 section 3.2.1: person constructs MUST contain exactly one "atom:name" element',
        bad="<author><email>news@example.org</email></author>",
        good="<author><name>Newsroom</name></author>",
        sample="atom/entry",
    ),
    on=PERSONS,
    judge=judge,
)
