"""RSS062: Lists of hours and days to skip are neither empty nor doubled."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(listed: Element, document: Document) -> Iterator[Fault]:
    """Find an empty list, or an entry that is there twice."""
    seen: set[str] = set()
    for entry in listed.children:
        value = "0" if entry.value == "24" else entry.value.lstrip("0") or "0"
        if value in seen:
            yield document.fault(entry, f"{quoted(entry.value)} is there twice")
        seen.add(value)
    if not listed.children:
        yield document.fault(listed, f"<{listed.name}> is empty")


RULE = ElementRule(
    Rule(
        code="RSS062",
        name="skip-list",
        severity=Severity.ERROR,
        says="Lists of hours and days to skip are neither empty nor doubled",
        why="An empty list says nothing, and a doubled entry shows that another was meant",
        mend="Name each hour or day once, or leave the list out",
        clause="RSS 2.0, skipHours, skipDays: up to 24 hours, up to seven days",
        bad="<skipDays><day>Sunday</day><day>Sunday</day></skipDays>",
        good="<skipDays><day>Saturday</day><day>Sunday</day></skipDays>",
        sample="rss/channel",
    ),
    on=("channel/skipHours", "channel/skipDays"),
    judge=judge,
)
