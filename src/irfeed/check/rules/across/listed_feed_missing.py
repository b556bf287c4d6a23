"""SET008: feeds that a list names exist."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(together: Together) -> Iterator[Fault]:
    """Find outlines of feeds that would be among these, and are not."""
    for one in together.summaries:
        for link in one.links:
            if link.rel == "outline" and together.is_missing(link.href):
                yield Fault(link.place, f"There is no feed at {quoted(link.href)}")


RULE = SetRule(
    Rule(
        code="SET008",
        name="listed-feed-missing",
        severity=Severity.WARNING,
        says="Feeds that a list names exist",
        why="Who imports the list subscribes to an error page",
        mend="Publish the feed, or take the outline out",
        clause="OPML 2.0, Subscription lists: xmlUrl",
    ),
    judge=judge,
)
