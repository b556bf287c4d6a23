"""ATM069: a feed was updated when the newest of its entries was, or later."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.dates import day_before
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.syntax import moment_of_rfc3339


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Compare the feed's date with those of its entries."""
    updated = feed.child("atom:updated")
    moment = moment_of_rfc3339(updated.value) if updated is not None else None
    if updated is None or moment is None:
        return
    earlier = day_before(moment)
    for entry in feed.every("atom:entry"):
        of_entry = entry.child("atom:updated")
        if of_entry is None or of_entry.value < earlier:
            continue
        later = moment_of_rfc3339(of_entry.value)
        if later is not None and later > moment:
            yield document.fault_in_text(updated, f"An entry was updated after the feed, {later:%Y-%m-%dT%H:%M:%SZ}")
            return


RULE = ElementRule(
    Rule(
        code="ATM069",
        name="feed-older-than-entry",
        severity=Severity.ADVICE,
        says="A feed was updated when the newest of its entries was, or later",
        why="Readers that look at the feed's date first may think that nothing is new",
        mend="Write the date of the newest entry",
        clause="RFC 4287 section 4.2.15: the most recent instant when the feed was modified in a significant way",
        bad=(
            "<updated>2015-02-01T00:00:00Z</updated><entry><id>tag:example.org,2015:a</id><title>A</title>\n"
            '<updated>2015-02-06T09:00:00Z</updated><link href="https://example.org/a/"/></entry>'
        ),
        good="<updated>2015-02-06T09:00:00Z</updated>",
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
