"""RSS026: Dates are those of RFC 822."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import DATES, why_no_date
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a date that is none."""
    if reason := why_no_date(element.value):
        yield document.fault_in_text(element, f"The date {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS026",
        name="rss-date",
        severity=Severity.ERROR,
        says="Dates are those of RFC 822",
        why="Readers that cannot read the date show none, or sort the item to the wrong place",
        mend="Write a date like Fri, 06 Feb 2015 09:00:00 +0900",
        clause="RSS 2.0, Comments: all date-times conform to RFC 822, with four-digit years preferred",
        bad="<pubDate>2015-02-06T09:00:00+09:00</pubDate>",
        good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
        sample="rss/item",
    ),
    on=DATES,
    judge=judge,
)
