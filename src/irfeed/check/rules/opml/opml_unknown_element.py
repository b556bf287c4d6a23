"""OPM013: elements are those of OPML, each in its place, or of a namespace of their own."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_PLACES = {
    "opml": ("head", "body"),
    "head": (
        "title",
        "dateCreated",
        "dateModified",
        "ownerName",
        "ownerEmail",
        "ownerId",
        "docs",
        "expansionState",
        "vertScrollState",
        "windowTop",
        "windowLeft",
        "windowBottom",
        "windowRight",
    ),
    "body": ("outline",),
    "outline": ("outline",),
}


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find elements without a namespace that OPML does not have there."""
    known = _PLACES[parent.name]
    for child in parent.children:
        if child.name not in known and not child.name.startswith("{"):
            close = get_close_matches(child.name, known, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.fault(child, f"OPML has no {quoted(child.name)} in {parent.name}", hint)


RULE = ElementRule(
    Rule(
        code="OPM013",
        name="opml-unknown-element",
        severity=Severity.ERROR,
        says="Elements are those of OPML, each in its place, or of a namespace of their own",
        why="Readers skip the element, and everything in it",
        mend="Look for the right name and place, or declare a namespace",
        clause="OPML 2.0, Extending OPML: elements not described there only if they are defined in a namespace",
        bad="<owner>A</owner>",
        good="<ownerName>A</ownerName>",
        sample="opml/head",
    ),
    on=("opml", "head", "body", "outline"),
    judge=judge,
)
