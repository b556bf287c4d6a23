"""ATM067: an entry is updated after it was published, or at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import moment_of_rfc3339


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Compare the two dates as moments, whatever their offsets."""
    published, updated = entry.child("atom:published"), entry.child("atom:updated")
    if published is None or updated is None or published.value == updated.value:
        return
    first, last = moment_of_rfc3339(published.value), moment_of_rfc3339(updated.value)
    if first is not None and last is not None and last < first:
        message = f"The entry was updated {quoted(updated.value)}, before it was published {quoted(published.value)}"
        yield document.fault_in_text(updated, message)


RULE = ElementRule(
    Rule(
        code="ATM067",
        name="updated-before-published",
        severity=Severity.WARNING,
        says="An entry is updated after it was published, or at the same time",
        why="Readers that sort by the one date or the other show different orders",
        mend="Correct the wrong one of the two",
        clause=(
            "RFC 4287 sections 4.2.9 and 4.2.15: published is early in the life cycle, updated the most recent change"
        ),
        bad="<published>2015-02-06T09:00:00Z</published><updated>2015-02-05T09:00:00Z</updated>",
        good="<published>2015-02-06T09:00:00Z</published><updated>2015-02-06T18:00:00+09:00</updated>",
        sample="atom/entry",
    ),
    on=("atom:entry",),
    judge=judge,
)
