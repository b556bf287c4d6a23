"""TMB006: an entry is withdrawn once at the same moment."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find the second of two equal withdrawals."""
    seen: set[tuple[str, str]] = set()
    for deleted in feed.every("at:deleted-entry"):
        ref, when = deleted.attributes.get("ref"), deleted.attributes.get("when")
        if ref is None or when is None:
            continue
        if (ref, when) in seen:
            yield document.fault(deleted, f"The entry {quoted(ref)} is withdrawn twice")
        seen.add((ref, when))


RULE = ElementRule(
    Rule(
        code="TMB006",
        name="withdrawn-twice",
        severity=Severity.ERROR,
        says="An entry is withdrawn once at the same moment",
        why="Two withdrawals that nothing tells apart say one thing twice, or two things",
        mend="Keep one",
        clause="RFC 6721 section 3: a feed does not hold two at:deleted-entry elements with the same ref and when",
        bad=(
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>\n'
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>'
        ),
        good=(
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>\n'
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-08T09:00:00Z"/>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
