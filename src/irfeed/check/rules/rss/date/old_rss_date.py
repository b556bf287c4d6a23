"""RSS027: Dates are written as they are today."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import DATES, why_old_date
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a right date in an old form."""
    if reason := why_old_date(element.value):
        yield document.fault_in_text(element, f"The date {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS027",
        name="old-rss-date",
        severity=Severity.WARNING,
        says="Dates are written as they are today",
        why="Readers take years of two digits and zones of letters in different ways",
        mend="Write a year of four digits and an offset: Fri, 06 Feb 2015 09:00:00 +0900",
        clause="RFC 2822 section 4.3; RSS Best Practices Profile, dates",
        bad="<pubDate>Fri, 06 Feb 15 09:00:00 EST</pubDate>",
        good="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
        sample="rss/item",
    ),
    on=DATES,
    judge=judge,
)
