"""TMB007: an entry that is withdrawn is not in the feed, unless it came back later."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.syntax import moment_of_rfc3339


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find entries that are older than their own withdrawal."""
    gone = {
        one.attributes.get("ref"): moment_of_rfc3339(one.attributes.get("when", ""))
        for one in feed.every("at:deleted-entry")
    }
    for entry in feed.every("atom:entry") if gone else ():
        name, updated = entry.child("atom:id"), entry.child("atom:updated")
        when = gone.get(name.value) if name is not None else None
        moment = moment_of_rfc3339(updated.value) if updated is not None else None
        if when is not None and moment is not None and moment <= when:
            yield document.fault(entry, "The entry is in the feed, but the feed withdrew it after its last update")


RULE = ElementRule(
    Rule(
        code="TMB007",
        name="withdrawn-and-there",
        severity=Severity.WARNING,
        says="An entry that is withdrawn is not in the feed, unless it came back later",
        why="Some readers take the entry away, others show it",
        mend="Take the entry out, or the withdrawal",
        clause="RFC 6721 section 3: readers compare the date of the withdrawal with the atom:updated of the entry",
        bad=(
            '<at:deleted-entry ref="tag:example.org,2015:a" when="2015-02-07T09:00:00Z"/>\n'
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            "</entry>"
        ),
        good=(
            '<at:deleted-entry ref="tag:example.org,2015:a" when="2015-02-07T09:00:00Z"/>\n'
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-08T09:00:00Z</updated>"
            "</entry>"
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
