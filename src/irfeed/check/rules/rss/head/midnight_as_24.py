"""RSS060: Midnight is the hour 0."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(hour: Element, document: Document) -> Iterator[Fault]:
    """Find an hour 24."""
    if hour.value == "24":
        yield document.fault_in_text(hour, "Midnight is written as 24")


RULE = ElementRule(
    Rule(
        code="RSS060",
        name="midnight-as-24",
        severity=Severity.WARNING,
        says="Midnight is the hour 0",
        why="Readers of RSS 2.0 know no hour 24",
        mend="Write <hour>0</hour>",
        clause="RSS Best Practices Profile, skipHours: midnight is 0, as in RSS 2.0; 0.91 had 1 to 24",
        bad="<skipHours><hour>24</hour></skipHours>",
        good="<skipHours><hour>0</hour></skipHours>",
        sample="rss/channel",
    ),
    on=("skipHours/hour",),
    judge=judge,
)
