"""ATM004: every entry has an author: its own, its source's or the feed's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find an entry without an author that has none to inherit either."""
    source = entry.child("atom:source")
    for holder in (entry, entry.parent, source):
        if holder is not None and holder.child("atom:author") is not None:
            return
    yield document.fault(entry, "The entry has no author, and neither has the feed")


RULE = ElementRule(
    Rule(
        code="ATM004",
        name="entry-without-author",
        severity=Severity.ERROR,
        says="Every entry has an author: its own, its source's or the feed's",
        why="Readers show who wrote an entry; aggregators that mix feeds cannot tell otherwise",
        mend="Add <author><name>…</name></author> to the feed; it then stands for all of its entries",
        clause=(
            "RFC 4287 sections 4.1.1 and 4.1.2: one or more atom:author elements in the feed, unless all "
            "entries have one"
        ),
        bad=(
            "<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<link href="https://example.org/visit/"/></entry></feed>'
        ),
        good="<author><name>Newsroom</name></author>",
        sample="atom/feed",
    ),
    on=("atom:entry",),
    judge=judge,
)
