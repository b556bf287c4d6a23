"""RSS010: Elements that say one thing stand once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import MANY, known_children
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find the second of what stands once."""
    parent = element.parent
    if parent is None or element.name in MANY or element.name not in known_children(parent.name, document.kind):
        return
    if parent.child(element.name) is not element:
        yield document.fault(element, f"<{element.name}> stands more than once in its <{parent.name}>")


RULE = ElementRule(
    Rule(
        code="RSS010",
        name="repeated-rss-element",
        severity=Severity.ERROR,
        says="Elements that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause=(
            "RSS 2.0, Elements of <channel>, Elements of <item>; Best Practices Profile: elements other "
            "than category, enclosure and item must not be repeated"
        ),
        bad="<title>One</title><title>Two</title>",
        good="<category>One</category><category>Two</category>",
        sample="rss/item",
    ),
    on=("channel/*", "item/*", "image/*", "textInput/*"),
    judge=judge,
)
