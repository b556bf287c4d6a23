"""ATM075: no entry has the id of its feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find an entry with the feed's id."""
    own = feed.child("atom:id")
    if own is None or not own.value:
        return
    for entry in feed.every("atom:entry"):
        name = entry.child("atom:id")
        if name is not None and name.value == own.value:
            yield document.fault_in_text(name, f"The entry has the id of the feed, {quoted(own.value)}")


RULE = ElementRule(
    Rule(
        code="ATM075",
        name="id-of-feed-in-entry",
        severity=Severity.WARNING,
        says="No entry has the id of its feed",
        why="The id then names two things; readers that store both lose one",
        mend="Give the entry an id of its own",
        clause="RFC 4287 section 4.2.6: a permanent, universally unique identifier for an entry or feed",
        bad=(
            "<id>tag:example.org,2015:news</id><entry><id>tag:example.org,2015:news</id><title>A</title>\n"
            '<updated>2015-02-06T09:00:00Z</updated><link href="https://example.org/a/"/></entry>'
        ),
        good="<id>tag:example.org,2015:news</id>",
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
