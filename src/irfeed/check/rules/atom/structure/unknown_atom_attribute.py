"""ATM009: elements of Atom have the attributes that Atom gives them; others are in a namespace."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import ATTRIBUTES
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_HINTS = {"mode": "That is a word of Atom 0.3; type says all", "url": "Atom writes uri", "lang": "Write xml:lang"}


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an attribute without a namespace that this element of Atom does not have."""
    known = ATTRIBUTES.get(element.name)
    if not element.attributes or known is None:
        return
    for name in element.attributes:
        if not name.startswith("{") and name not in known:
            message = f"The element {document.tag(element)} has no attribute {quoted(name)}"
            yield document.fault_in_attribute(element, name, message, _HINTS.get(name, ""))


RULE = ElementRule(
    Rule(
        code="ATM009",
        name="unknown-atom-attribute",
        severity=Severity.ERROR,
        says="Elements of Atom have the attributes that Atom gives them; others are in a namespace",
        why="Readers skip the attribute, so what it says is lost",
        mend="Take the attribute out, or write it as Atom does",
        clause="RFC 4287 section 2 and the schema's undefinedAttribute: attributes without a namespace are Atom's own",
        bad='<title mode="escaped">A visit</title>',
        good='<title type="html">A visit</title>',
        sample="atom/entry",
    ),
    on=("atom:*",),
    judge=judge,
)
