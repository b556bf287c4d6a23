"""GRD003: no feed disappears."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case

RULE = Rule(
    code="GRD003",
    name="feed-disappears",
    severity=Severity.ERROR,
    says="A feed that was published stays at its address.",
    why="Its subscribers would get an error from now on; readers hide it from them, and give the feed up later.",
    mend="declare its department, language or format again, or build with --allow-shrink",
    clause="RFC 9110, section 15.5.5; W3C, Cool URIs don't change",
    bad="was: en/feed.rss\nis: -",
    good="was: en/feed.rss\nis: en/feed.rss",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each address at which there is no feed any more."""
    # Without a manifest the old feeds are files of others: a publication leaves them where they are.
    for path in case.difference.disappeared if case.difference.listed else ():
        yield RULE.at(case.place(path), "this feed would disappear from its address")
