"""GRD009: an `updated` in the future was wrong, and may be corrected."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case, called

RULE = Rule(
    code="GRD009",
    name="date-corrected",
    severity=Severity.ADVICE,
    says="A date of an update that lay in the future is corrected.",
    why="Readers that keep the version with the latest `updated` may show the former one until that moment has come.",
    mend="nothing is to be done; if the change must reach everyone, publish it under a new id with --allow-moved",
    clause="RFC 4287, section 4.2.15",
    bad='was: {"updated": "2999-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-07T09:00:00+09:00"}',
    good='was: {"updated": "2015-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-08T09:00:00+09:00"}',
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each article whose `updated` was a moment to come and is an earlier one."""
    for feed, pair in case.changed():
        old, new = pair.old.updated, pair.new.updated
        if old is not None and new is not None and new < old and case.is_to_come(old):
            message = (
                f"the article {called(pair.new)} was updated {old.isoformat()}, which is still to come, and would be"
                f" {new.isoformat()}"
            )
            yield RULE.at(case.place(feed.path), message)
