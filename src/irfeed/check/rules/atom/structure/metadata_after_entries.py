"""ATM010: what a feed says of itself stands before its entries."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import DEFINED
from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_ENTRY = clark("atom:entry")


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find elements of the feed's head behind an entry."""
    begun = False
    for child in feed.children:
        if child.name == _ENTRY:
            begun = True
        elif begun and child.name in DEFINED:
            yield document.fault(child, f"{document.tag(child)} stands after an entry")


RULE = ElementRule(
    Rule(
        code="ATM010",
        name="metadata-after-entries",
        severity=Severity.WARNING,
        says="What a feed says of itself stands before its entries",
        why=(
            "Readers that stop after some entries do not see it; the schema of RFC 4287 and the W3C feed "
            "validator want it first"
        ),
        mend="Move the element before the first entry",
        clause="RFC 4287 section 4.1.1 gives the order no significance; its schema puts entries last",
        bad=(
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<link href="https://example.org/visit/"/></entry><subtitle>What is new</subtitle>'
        ),
        good=(
            "<feed><id>tag:example.org,2015:news</id><title>News</title><subtitle>What is new</subtitle>"
            "<updated>2015-02-06T09:00:00Z</updated>\n"
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated></entry></feed>"
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
