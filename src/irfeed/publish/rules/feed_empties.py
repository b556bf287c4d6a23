"""GRD004: no feed empties."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case

RULE = Rule(
    code="GRD004",
    name="feed-empties",
    severity=Severity.ERROR,
    says="A feed that had entries keeps some, unless all of them were withdrawn or expired.",
    why="An empty feed is most often a mistake in a folder, a slug or a language; some readers delete what is gone.",
    mend="look where the records are, or build with --allow-shrink",
    clause="irfeed guard; RFC 5005, section 2",
    bad="was: 12 entries\nis: 0 entries",
    good="was: 12 entries\nis: 12 entries",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each feed that loses all its entries."""
    for feed in case.difference.feeds:
        if feed.before and not feed.after and (feed.counted_only or case.lost(feed)):
            yield RULE.at(case.place(feed.path), f"this feed had {feed.before} entries and would be empty")
