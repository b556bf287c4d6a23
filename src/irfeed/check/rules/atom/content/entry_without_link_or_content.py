"""ATM099: an entry without content has a link to a page."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find an entry with neither."""
    if entry.child("atom:content") is None and next(links_with(entry, "alternate"), None) is None:
        yield document.fault(entry, "The entry has neither content nor an alternate link")


RULE = ElementRule(
    Rule(
        code="ATM099",
        name="entry-without-link-or-content",
        severity=Severity.ERROR,
        says="An entry without content has a link to a page",
        why="Readers have nothing to show, and nothing to open",
        mend='Add <link href="…"/>, or <content>',
        clause=(
            'RFC 4287 section 4.1.2: entries without atom:content MUST contain one atom:link with a rel of "alternate"'
        ),
        bad=(
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated></entry>"
        ),
        good='<link href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:entry",),
    judge=judge,
)
