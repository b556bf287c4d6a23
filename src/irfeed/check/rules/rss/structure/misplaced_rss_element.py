"""RSS008: Each element of RSS stands where RSS has it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import CHILDREN, known_children
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_KNOWN = frozenset().union(*CHILDREN.values())


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element of RSS in a place where RSS does not have it."""
    parent = element.parent
    if parent is None or element.name not in _KNOWN or element.name in known_children(parent.name, document.kind):
        return
    places = ", ".join(f"<{name}>" for name, children in CHILDREN.items() if element.name in children)
    yield document.fault(element, f"<{element.name}> may not stand in <{parent.name}>", f"Its place: {places}")


RULE = ElementRule(
    Rule(
        code="RSS008",
        name="misplaced-rss-element",
        severity=Severity.ERROR,
        says="Each element of RSS stands where RSS has it",
        why="Readers look for each element in its place only",
        mend="Move the element to where RSS has it, or take it out",
        clause="RSS 2.0, Elements of <channel>, Elements of <item>",
        bad='<guid isPermaLink="false">a</guid>',
        good="<ttl>60</ttl>",
        sample="rss/channel",
    ),
    on=("channel/*", "item/*", "image/*", "textInput/*", "skipHours/*", "skipDays/*"),
    judge=judge,
)
