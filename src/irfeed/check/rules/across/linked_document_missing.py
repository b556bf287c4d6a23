"""SET007: documents that are linked exist."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.across.summary import FEED_TYPES
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_RELATIONS = frozenset(("prev-archive", "next-archive", "current", "next", "prev", "previous", "first", "last"))


def judge(together: Together) -> Iterator[Fault]:
    """Find links to documents that would be among these, and are not."""
    for one in together.summaries:
        for link in one.links:
            is_feed = link.rel in _RELATIONS or (link.rel in ("alternate", "related") and link.type in FEED_TYPES)
            if is_feed and together.is_missing(link.href):
                yield Fault(link.place, f"There is no document at {quoted(link.href)}, the {link.rel} link")


RULE = SetRule(
    Rule(
        code="SET007",
        name="linked-document-missing",
        severity=Severity.WARNING,
        says="Documents that are linked exist",
        why="Readers that follow the link get an error page",
        mend="Publish the document, or take the link out",
        clause="RFC 5005 section 4; RFC 4287 section 4.2.7",
    ),
    judge=judge,
)
