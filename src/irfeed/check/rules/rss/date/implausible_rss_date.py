"""RSS028: Dates are neither in the future nor older than the web."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import moment
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

#: Clocks differ by some minutes.
_TOLERANCE = timedelta(minutes=10)
_FIRST = 1990


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a date that cannot be meant."""
    when = moment(element.value)
    if when is None:
        return
    if document.now is not None and when > document.now + _TOLERANCE:
        yield document.fault_in_text(element, f"The date {quoted(element.value)} is in the future")
    elif when.year < _FIRST:
        yield document.fault_in_text(element, f"The date {quoted(element.value)} is older than the web")


RULE = ElementRule(
    Rule(
        code="RSS028",
        name="implausible-rss-date",
        severity=Severity.WARNING,
        says="Dates are neither in the future nor older than the web",
        why="Readers hide items of the future, keep them on top for ever, or never show old ones",
        mend="Correct the date, or publish the item later",
        clause="RSS Best Practices Profile, pubDate: readers differ on items of the future",
        bad="<pubDate>Tue, 01 Jan 1980 00:00:00 GMT</pubDate>",
        good="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
        sample="rss/item",
    ),
    on=("channel/pubDate", "channel/lastBuildDate", "item/pubDate"),
    judge=judge,
)
