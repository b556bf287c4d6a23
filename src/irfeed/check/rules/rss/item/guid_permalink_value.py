"""RSS033: isPermaLink is true or false."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(guid: Element, document: Document) -> Iterator[Fault]:
    """Find another value."""
    value = guid.get("isPermaLink")
    if value not in (None, "true", "false"):
        yield document.fault_in_attribute(guid, "isPermaLink", f"isPermaLink is {quoted(str(value))}")


RULE = ElementRule(
    Rule(
        code="RSS033",
        name="guid-permalink-value",
        severity=Severity.ERROR,
        says="isPermaLink is true or false",
        why="Readers take any other value as true",
        mend='Write isPermaLink="true" or isPermaLink="false"',
        clause="RSS 2.0, <guid> sub-element of <item>: isPermaLink is true or false",
        bad='<guid isPermaLink="no">a</guid>',
        good='<guid isPermaLink="false">a</guid>',
        sample="rss/item",
    ),
    on=("item/guid",),
    judge=judge,
)
