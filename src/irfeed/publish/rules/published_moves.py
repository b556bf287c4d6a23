"""GRD006: `published` never moves."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case, called

RULE = Rule(
    code="GRD006",
    name="published-moves",
    severity=Severity.ERROR,
    says="The moment at which an article was published stays what it was.",
    why="Readers sort by it: the article would jump to another place, or count as unread again.",
    mend="put `published` back and say when it changed in `updated`, or build with --allow-dates",
    clause="RFC 4287, section 4.2.9",
    bad='was: {"published": "2015-02-06T09:00:00+09:00"}\nis: {"published": "2015-02-07T09:00:00+09:00"}',
    good='was: {"published": "2015-02-06T09:00:00+09:00"}\n'
    'is: {"published": "2015-02-06T09:00:00+09:00", "updated": "2015-02-07T09:00:00+09:00"}',
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each article whose `published` is another moment."""
    for feed, pair in case.changed():
        old, new = pair.old.published, pair.new.published
        if old is not None and new is not None and old != new:
            message = f"the article {called(pair.new)} was published {old.isoformat()} and would be {new.isoformat()}"
            yield RULE.at(case.place(feed.path), message)
