"""RSS036: A guid is unlike any other in the world."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_LONG = 9


def judge(guid: Element, document: Document) -> Iterator[Fault]:
    """Find a guid that is a short number."""
    if guid.get("isPermaLink") == "false" and guid.value.isdigit() and len(guid.value) < _LONG:
        yield document.fault_in_text(guid, f"The guid {quoted(guid.value)} is a number that other feeds use too")


RULE = ElementRule(
    Rule(
        code="RSS036",
        name="guid-too-plain",
        severity=Severity.WARNING,
        says="A guid is unlike any other in the world",
        why="Aggregators that hold many feeds mistake a short number for another feed's item",
        mend="Put a domain and a year into it: tag:example.org,2015:42",
        clause="RSS Best Practices Profile, guid: it should be unique beyond the feed",
        bad='<guid isPermaLink="false">42</guid>',
        good='<guid isPermaLink="false">tag:example.org,2015:42</guid>',
        sample="rss/item",
    ),
    on=("item/guid",),
    judge=judge,
)
