"""ATM111: a generator has a name."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(generator: Element, document: Document) -> Iterator[Fault]:
    """Find a generator without text."""
    if not generator.value and not generator.children:
        yield document.fault(generator, "The generator has no name")


RULE = ElementRule(
    Rule(
        code="ATM111",
        name="empty-generator",
        severity=Severity.WARNING,
        says="A generator has a name",
        why="People who look into a broken feed want to know what made it",
        mend="Write the name of the program",
        clause="RFC 4287 section 4.2.4: the content is a string that is a human-readable name for the generating agent",
        bad='<generator uri="https://example.org/feed-maker"/>',
        good='<generator uri="https://example.org/feed-maker">Feed maker</generator>',
        sample="atom/feed",
    ),
    on=("atom:generator",),
    judge=judge,
)
