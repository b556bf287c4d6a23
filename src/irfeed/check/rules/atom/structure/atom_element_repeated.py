"""ATM003: what may stand once in a feed, an entry, a source or a person stands there once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import ONCE, PERSONS
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find a second element of those that stand once."""
    once = ONCE[parent.name]
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen:
            yield document.fault(child, f"The element {document.tag(parent)} has another {document.tag(child)} already")
        elif child.name in once:
            seen.add(child.name)


RULE = ElementRule(
    Rule(
        code="ATM003",
        name="atom-element-repeated",
        severity=Severity.ERROR,
        says="What may stand once in a feed, an entry, a source or a person stands there once",
        why="Readers take the first or the last, and not all of them the same",
        mend="Keep one of them",
        clause='RFC 4287 sections 3.2, 4.1.1 and 4.1.2: "MUST NOT contain more than one", "exactly one"',
        bad="<title>A visit</title><title>A visit to Tokyo</title>",
        good="<title>A visit to Tokyo</title>",
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", *PERSONS),
    judge=judge,
)
