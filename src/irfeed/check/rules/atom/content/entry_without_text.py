"""ATM101: an entry has a summary or content."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find an entry with nothing to read."""
    if entry.child("atom:content") is None and entry.child("atom:summary") is None:
        yield document.fault(entry, "The entry has neither a summary nor content")


RULE = ElementRule(
    Rule(
        code="ATM101",
        name="entry-without-text",
        severity=Severity.ADVICE,
        says="An entry has a summary or content",
        why="Readers show a title alone; many people do not click on it",
        mend="Add <summary> or <content>",
        clause="RFC 4287 section 4.1.1.1: entries without content should have a non-empty summary",
        bad=(
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<link href="https://example.org/visit/"/></entry>'
        ),
        good="<summary>The mayor went to Tokyo.</summary>",
        sample="atom/entry",
    ),
    on=("atom:entry",),
    judge=judge,
)
