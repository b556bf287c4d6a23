"""ATM072: entries with the same id differ in their dates of update."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find the second of two entries that nothing tells apart; ids are compared character by character."""
    seen: set[tuple[str, str]] = set()
    for entry in feed.every("atom:entry"):
        name, updated = entry.child("atom:id"), entry.child("atom:updated")
        if name is None or not name.value:
            continue
        key = (name.value, updated.value if updated is not None else "")
        if key in seen:
            message = f"Another entry has the id {quoted(name.value)} and the same date of update"
            yield document.fault_in_text(name, message)
        seen.add(key)


RULE = ElementRule(
    Rule(
        code="ATM072",
        name="entry-twice",
        severity=Severity.WARNING,
        says="Entries with the same id differ in their dates of update",
        why="They are one entry to readers, which show one of the two: no one knows which",
        mend="Keep the newest; if they are two entries, give each its own id",
        clause=(
            "RFC 4287 section 4.1.1: if multiple entries have the same atom:id, their atom:updated "
            "timestamps SHOULD be different"
        ),
        bad=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>\n'
            "<entry><id>tag:example.org,2015:a</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/b/"/></entry>'
        ),
        good=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>\n'
            "<entry><id>tag:example.org,2015:A</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/b/"/></entry>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
