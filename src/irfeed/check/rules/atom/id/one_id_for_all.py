"""ATM073: not all entries of a feed have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

#: Two entries with one id may be a slip, or two states of one entry; three and more without another are not.
_FEWEST = 3


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a feed in which one id and one date of update stand for all entries."""
    entries = feed.every("atom:entry")
    if len(entries) < _FEWEST:
        return
    names = {(_text(entry, "atom:id"), _text(entry, "atom:updated")) for entry in entries}
    same = next(iter(names))[0]
    if len(names) == 1 and same:
        yield document.fault(entries[1], f"All {len(entries)} entries have the id {quoted(same)}")


def _text(entry: Element, name: str) -> str:
    child = entry.child(name)
    return child.value if child is not None else ""


RULE = ElementRule(
    Rule(
        code="ATM073",
        name="one-id-for-all",
        severity=Severity.ERROR,
        says="Not all entries of a feed have the same id",
        why="Readers show one entry and drop all others",
        mend="Give each entry an id of its own that never changes",
        clause=(
            "RFC 4287 section 4.2.6: the id MUST be created in a way that assures uniqueness; the W3C feed "
            "validator too"
        ),
        bad=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>\n'
            "<entry><id>tag:example.org,2015:a</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/b/"/></entry>\n'
            "<entry><id>tag:example.org,2015:a</id><title>C</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/c/"/></entry>'
        ),
        good=(
            "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
            '<link href="https://example.org/a/"/></entry>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
