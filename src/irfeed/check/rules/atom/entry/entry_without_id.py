"""ATM001: an entry has an id."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find an entry without atom:id."""
    if entry.child("atom:id") is None:
        yield document.fault(entry, "The entry has no id")


RULE = ElementRule(
    Rule(
        code="ATM001",
        name="entry-without-id",
        severity=Severity.ERROR,
        says="Every entry has an id",
        why="Readers know an entry by its id; without one they show it again after each change, or drop it",
        mend="Give the entry an id that never changes, such as a tag: URI",
        clause="RFC 4287 section 4.1.2: atom:entry elements MUST contain exactly one atom:id element",
        bad="<entry><title>A visit</title><updated>2015-02-06T09:00:00Z</updated></entry>",
        good="<id>tag:example.org,2015:a-visit</id>",
        sample="atom/entry",
    ),
    on=("atom:entry",),
    judge=judge,
)
