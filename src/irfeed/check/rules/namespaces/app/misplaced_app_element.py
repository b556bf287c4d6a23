"""APP006: the elements of the publishing protocol are those of RFC 5023, where it puts them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import ATOM
from irfeed.check.names import clark, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_FEED, _ENTRY, _SOURCE = clark("atom:feed"), clark("atom:entry"), clark("atom:source")
_PARENTS = {
    clark("app:edited"): (_ENTRY,),
    clark("app:control"): (_ENTRY,),
    clark("app:draft"): (clark("app:control"),),
    clark("app:collection"): (_FEED, _ENTRY, _SOURCE),
    clark("app:accept"): (clark("app:collection"),),
    clark("app:categories"): (clark("app:collection"),),
}


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that is not defined for feeds, or not where it can be."""
    parents = _PARENTS.get(element.name)
    if parents is None:
        yield document.fault(element, f"A feed can hold no element {quoted(split(element.name)[1])} of the protocol")
    elif element.parent is not None and element.parent.name not in parents:
        yield document.fault(element, f"{document.tag(element)} cannot stand in {document.tag(element.parent)}")


RULE = ElementRule(
    Rule(
        code="APP006",
        name="misplaced-app-element",
        severity=Severity.ERROR,
        says="The elements of the publishing protocol are those of RFC 5023, where it puts them",
        why="Editing programs skip what they do not know, or do not expect there",
        mend="Take the element out, or move it to where it belongs",
        clause="RFC 5023 sections 8.3, 10.2 and 13.1; the W3C feed validator calls others an error",
        bad="<app:draft>yes</app:draft>",
        good="<app:control><app:draft>yes</app:draft></app:control>",
        sample="atom/entry",
    ),
    on=("app:*",),
    judge=judge,
    kinds=ATOM,
)
