"""RSS011: Attributes without a prefix are those of RSS."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import perhaps
from irfeed.check.vocabulary.rss import ATTRIBUTES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_NONE: frozenset[str] = frozenset()


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find an attribute that an element does not have in RSS."""
    if parent.name == "rss":
        yield from _judge(parent, document)
    for child in parent.children:
        if child.attributes and not child.name.startswith("{"):
            yield from _judge(child, document)


def _judge(element: Element, document: Document) -> Iterator[Fault]:
    known = ATTRIBUTES.get(element.name, _NONE)
    for name in element.attributes:
        if name not in known and not name.startswith("{"):
            message = f"<{element.name}> has no attribute {name} in RSS"
            yield document.fault_in_attribute(element, name, message, perhaps(name, known))


RULE = ElementRule(
    Rule(
        code="RSS011",
        name="unknown-rss-attribute",
        severity=Severity.ERROR,
        says="Attributes without a prefix are those of RSS",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell it as RSS does, or take it out",
        clause="RSS 2.0, Extending RSS: attributes not described here must be defined in a namespace",
        bad='<guid ispermalink="false">a</guid>',
        good='<guid isPermaLink="false">a</guid>',
        sample="rss/item",
    ),
    on=("rss", "channel", "item", "channel/image", "channel/textInput", "channel/skipHours", "channel/skipDays"),
    judge=judge,
)
