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


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find an element that no part of RSS has."""
    known = known_children(parent.name, document.kind)
    for child in parent.children:
        if child.name not in known and child.name not in _KNOWN and not child.name.startswith("{"):
            hint = perhaps(child.name, known)
            yield document.fault(child, f"RSS has no element <{document.tag(child)}>", hint)


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
    on=("rss", "channel", "item", "channel/image", "channel/textInput", "channel/skipHours", "channel/skipDays"),
    judge=judge,
)
