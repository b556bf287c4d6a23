"""ATM068: no two entries were updated at the same moment."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find entries with the same date of update; those with the same id are another rule's."""
    seen: dict[str, str] = {}
    for entry in feed.every("atom:entry"):
        updated, name = entry.child("atom:updated"), entry.child("atom:id")
        if updated is None or name is None or not updated.value:
            continue
        if seen.setdefault(updated.value, name.value) != name.value:
            yield document.fault_in_text(updated, f"Another entry was updated {quoted(updated.value)} too")


RULE = ElementRule(
    Rule(
        code="ATM068",
        name="same-moment-twice",
        severity=Severity.ADVICE,
        says="No two entries were updated at the same moment",
        why="Readers that sort by the date show such entries in any order",
        mend="Write the time of each entry as exactly as it is known",
        clause="RFC 4287 section 4.2.15: readers order by atom:updated; the W3C feed validator warns",
        bad=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>\n'
            "<entry><id>tag:example.org,2015:b</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/b/"/></entry>'
        ),
        good=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>\n'
            "<entry><id>tag:example.org,2015:b</id><title>B</title><updated>2015-02-06T09:00:01Z</updated>"
            '<link href="https://example.org/b/"/></entry>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
