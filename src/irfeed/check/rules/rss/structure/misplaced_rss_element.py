"""RSS008: Each element of RSS stands where RSS has it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import CHILDREN, known_children
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_KNOWN = frozenset().union(*CHILDREN.values())
#: Of what RSS 1.0 has beside the channel another rule speaks.
_TOLD = frozenset({("rss", "item"), ("rss", "image"), ("rss", "textInput")})


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find an element of RSS in a place where RSS does not have it."""
    known = known_children(parent.name, document.kind)
    for child in parent.children:
        if child.name not in known and child.name in _KNOWN and (parent.name, child.name) not in _TOLD:
            places = ", ".join(f"<{name}>" for name, inner in CHILDREN.items() if child.name in inner)
            yield document.fault(child, f"<{child.name}> may not stand in <{parent.name}>", f"Its place: {places}")


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
    on=("rss", "channel", "item", "channel/image", "channel/textInput", "channel/skipHours", "channel/skipDays"),
    judge=judge,
)
