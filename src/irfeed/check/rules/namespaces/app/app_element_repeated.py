"""APP002: an entry has one app:edited and one app:control, and that one app:draft."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a second one in the same parent."""
    if element.parent is not None and element.parent.child(element.name) is not element:
        yield document.fault(element, f"{document.tag(element.parent)} has another {document.tag(element)} already")


RULE = ElementRule(
    Rule(
        code="APP002",
        name="app-element-repeated",
        severity=Severity.ERROR,
        says="An entry has one app:edited and one app:control, and that one app:draft",
        why="Editing programs take the first or the last",
        mend="Keep one of them",
        clause="RFC 5023 sections 10.2 and 13.1: MUST NOT contain more than one; zero or one app:draft",
        bad="<app:edited>2015-02-06T09:00:00Z</app:edited><app:edited>2015-02-07T09:00:00Z</app:edited>",
        good="<app:edited>2015-02-07T09:00:00Z</app:edited>",
        sample="atom/entry",
    ),
    on=("app:edited", "app:control", "app:draft"),
    judge=judge,
)
