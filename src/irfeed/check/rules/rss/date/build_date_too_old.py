"""RSS029: lastBuildDate is not older than the newest item."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import moment
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(built: Element, document: Document) -> Iterator[Fault]:
    """Find a feed that says it was made before its newest item was."""
    when = moment(built.value)
    if when is None or built.parent is None:
        return
    dates = (item.child("pubDate") for item in built.parent.every("item"))
    newest = max((at for date in dates if date is not None and (at := moment(date.value))), default=when)
    if newest > when:
        yield document.fault_in_text(built, f"lastBuildDate {quoted(built.value)} is older than the newest item")


RULE = ElementRule(
    Rule(
        code="RSS029",
        name="build-date-too-old",
        severity=Severity.ADVICE,
        says="lastBuildDate is not older than the newest item",
        why="Readers that trust it do not look at the items again",
        mend="Set lastBuildDate to the newest date in the feed",
        clause="RSS 2.0, Optional channel elements: lastBuildDate is when the content last changed",
        bad=(
            "<lastBuildDate>Thu, 05 Feb 2015 09:00:00 "
            "GMT</lastBuildDate><item><title>A</title><pubDate>Fri, 06 Feb 2015 09:00:00 "
            "GMT</pubDate></item>"
        ),
        good=(
            "<lastBuildDate>Fri, 06 Feb 2015 09:00:00 "
            "GMT</lastBuildDate><item><title>A</title><pubDate>Fri, 06 Feb 2015 09:00:00 "
            "GMT</pubDate></item>"
        ),
        sample="rss/channel",
    ),
    on=("channel/lastBuildDate",),
    judge=judge,
)
