"""GRD005: no feed loses many of its entries at once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.difference import FeedDifference
from irfeed.publish.rules.case import Case

RULE = Rule(
    code="GRD005",
    name="feed-shrinks",
    severity=Severity.ERROR,
    says="A feed loses no more than half of its entries in one build; those that were withdrawn or expired, or that"
    " are in its archives, are not lost.",
    why="Losing many entries at once is most often a mistake, such as a folder that was not checked out.",
    mend="look where the records are, or build with --allow-shrink",
    clause="irfeed guard",
    bad="was: 50 entries\nis: 20 of them",
    good="was: 50 entries\nis: 48 of them and 2 new ones",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each feed that keeps some entries and loses too many."""
    for feed in case.difference.feeds:
        lost, of = _worst(case, feed)
        if feed.after and lost >= case.limits.at_least and lost > case.limits.share * of:
            yield RULE.at(case.place(feed.path), f"this feed would lose {lost} of its {of} entries")


def _worst(case: Case, feed: FeedDifference) -> tuple[int, int]:
    """Return how many entries are lost, and of how many: of the subscription document, or of all, what is worse."""
    if feed.counted_only:
        return feed.before - feed.after, feed.before
    lost = case.lost(feed)
    current = sum(entry.id in feed.current for entry in lost)
    return max((current, feed.before), (len(lost), feed.known), key=lambda one: one[0] / max(one[1], 1))
