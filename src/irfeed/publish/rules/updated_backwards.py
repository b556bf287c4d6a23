"""GRD007: `updated` never goes backwards."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case, called

RULE = Rule(
    code="GRD007",
    name="updated-backwards",
    severity=Severity.ERROR,
    says="The moment at which an article was updated last only moves forwards.",
    why="Readers and aggregators keep the version with the latest `updated`: they would pass this one over.",
    mend="give `updated` a moment after the former one, or build with --allow-dates",
    clause="RFC 4287, section 4.2.15; RFC 6721, section 5",
    bad='was: {"updated": "2015-02-08T09:00:00+09:00"}\nis: {"updated": "2015-02-07T09:00:00+09:00"}',
    good='was: {"updated": "2015-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-08T09:00:00+09:00"}',
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each article whose `updated` is an earlier moment than before, which was none to come."""
    for feed, pair in case.changed():
        old, new = pair.old.updated, pair.new.updated
        if old is not None and new is not None and new < old and not case.is_to_come(old):
            message = f"the article {called(pair.new)} was updated {old.isoformat()} and would be {new.isoformat()}"
            yield RULE.at(case.place(feed.path), message)
