"""ATM031: names are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find a name without text."""
    if not name.value:
        yield document.fault(name, "The name is empty")


RULE = ElementRule(
    Rule(
        code="ATM031",
        name="empty-person-name",
        severity=Severity.WARNING,
        says="Names are not empty",
        why="Readers show an entry by nobody",
        mend="Write the name of the person, or of the office",
        clause="RFC 4287 section 3.2.1: atom:name conveys a human-readable name",
        bad="<author><name/></author>",
        good="<author><name>Newsroom</name></author>",
        sample="atom/entry",
    ),
    on=("atom:name",),
    judge=judge,
)
