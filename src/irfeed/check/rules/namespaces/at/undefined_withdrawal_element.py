"""TMB005: the elements in the namespace of withdrawals are those of RFC 6721, where it puts them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import ATOM
from irfeed.check.names import clark, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_PARENTS = {
    clark("at:deleted-entry"): clark("atom:feed"),
    clark("at:by"): clark("at:deleted-entry"),
    clark("at:comment"): clark("at:deleted-entry"),
}


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that is not defined, or not where it can be."""
    if element.name not in _PARENTS:
        yield document.fault(element, f"Withdrawals have no element {quoted(split(element.name)[1])}")
    elif element.parent is not None and element.parent.name != _PARENTS[element.name]:
        yield document.fault(element, f"{document.tag(element)} cannot stand in {document.tag(element.parent)}")


RULE = ElementRule(
    Rule(
        code="TMB005",
        name="undefined-withdrawal-element",
        severity=Severity.ERROR,
        says="The elements in the namespace of withdrawals are those of RFC 6721, where it puts them",
        why="Readers skip what they do not know, and look for withdrawals in the feed alone",
        mend="Write <at:deleted-entry> in the feed, and <at:by> and <at:comment> in it",
        clause="RFC 6721 section 3: at:deleted-entry MAY appear as a child element of atom:feed",
        bad='<at:deleted-entry ref="tag:example.org,2015:old" when="2015-02-07T09:00:00Z"/>',
        good="<summary>The mayor went to Tokyo.</summary>",
        sample="atom/entry",
    ),
    on=("at:*",),
    judge=judge,
    kinds=ATOM,
)
