"""ATM005: elements in Atom's namespace are elements of Atom 1.0."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import DEFINED, OBSOLETE, PERSONS
from irfeed.check.document import Document
from irfeed.check.names import NAMESPACES, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_ATOM = "{" + NAMESPACES["atom"] + "}"


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find children that Atom 1.0 does not define."""
    for child in parent.children:
        if child.name not in DEFINED and child.name.startswith(_ATOM):
            local = split(child.name)[1]
            now = OBSOLETE.get(local)
            hint = f"That is a word of Atom 0.3; write {now}" if now else ""
            yield document.fault(child, f"Atom has no element {quoted(local)}", hint)


RULE = ElementRule(
    Rule(
        code="ATM005",
        name="undefined-atom-element",
        severity=Severity.ERROR,
        says="Elements in Atom's namespace are elements of Atom 1.0",
        why="Readers skip what they do not know, so what it says is lost",
        mend="Use an element of Atom, or one of another namespace",
        clause=(
            "RFC 4287 sections 6.2 and 6.4: the Atom vocabulary is closed to others; extensions are in other namespaces"
        ),
        bad="<modified>2015-02-06T09:00:00Z</modified>",
        good="<updated>2015-02-06T09:00:00Z</updated>",
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", "atom:category", "atom:link", "at:deleted-entry", *PERSONS),
    judge=judge,
)
