"""GRD002: an article that was withdrawn does not come back as new."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case, called

RULE = Rule(
    code="GRD002",
    name="article-new-again",
    severity=Severity.ERROR,
    says="An article that was withdrawn stays withdrawn.",
    why="Aggregators removed it when they saw its tombstone; now every subscriber would see it as new.",
    mend="withdraw it again, publish it as a new article with a new id, or build with --allow-moved",
    clause="RFC 6721, section 3",
    bad="was: withdrawn\nis: published",
    good="was: withdrawn\nis: withdrawn",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each article that had a tombstone and is an entry again."""
    told: set[str] = set()
    for feed in case.difference.feeds:
        for entry in feed.returned:
            if entry.id not in told:
                told.add(entry.id)
                yield RULE.at(
                    case.place(feed.path), f"the article {called(entry)} was withdrawn and would be new again"
                )
