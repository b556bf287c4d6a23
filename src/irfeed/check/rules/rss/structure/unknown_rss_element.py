"""RSS007: Elements without a namespace are those of RSS."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import perhaps
from irfeed.check.vocabulary.rss import CHILDREN, known_children
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_KNOWN = frozenset().union(*CHILDREN.values())


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that no part of RSS has."""
    parent = element.parent
    if parent is None or element.name.startswith("{") or element.name in _KNOWN:
        return
    known = known_children(parent.name, document.kind)
    if element.name not in known:
        message = f"RSS has no element <{document.tag(element)}>"
        yield document.fault(element, message, perhaps(element.name, known))


RULE = ElementRule(
    Rule(
        code="RSS007",
        name="unknown-rss-element",
        severity=Severity.ERROR,
        says="Elements without a namespace are those of RSS",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell it as RSS does, capital letters too, or give it a namespace",
        clause="RSS 2.0, Extending RSS: elements not described here must be defined in a namespace",
        bad="<pubdate>Fri, 06 Feb 2015 09:00:00 +0900</pubdate>",
        good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
        sample="rss/item",
    ),
    on=("rss/*", "channel/*", "item/*", "image/*", "textInput/*", "skipHours/*", "skipDays/*"),
    judge=judge,
)
