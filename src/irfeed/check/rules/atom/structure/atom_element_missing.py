"""ATM002: every feed has an id, a title and the date of its last update; every entry a title and that date."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import NEEDED
from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_NEEDED = {clark(parent): {clark(f"atom:{name}"): name for name in names} for parent, names in NEEDED.items()}


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find what a feed or an entry lacks."""
    there = {child.name for child in parent.children}
    for name, called in _NEEDED[parent.name].items():
        if name not in there:
            what = document.tag(parent)
            yield document.fault(parent, f"The element {what} has no {called}", f"Add <{called}> to <{what}>")


RULE = ElementRule(
    Rule(
        code="ATM002",
        name="atom-element-missing",
        severity=Severity.ERROR,
        says="Every feed has an id, a title and the date of its last update; every entry a title and that date",
        why=(
            "Readers sort by date, list by title and know a feed by its id; what lacks one of them they show"
            " wrong or not at all"
        ),
        mend="Add the element",
        clause=(
            "RFC 4287 sections 4.1.1 and 4.1.2: feeds and entries MUST contain exactly one atom:id, "
            "atom:title and atom:updated"
        ),
        bad=(
            '<entry><id>tag:example.org,2015:visit</id><link href="https://example.org/visit/"/>'
            "<title>A visit</title></entry>"
        ),
        good="<updated>2015-02-06T09:00:00Z</updated>",
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry"),
    judge=judge,
)
