"""JSF029: an item is not modified before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import moment_of_rfc3339


def judge(modified: Spot, document: Document) -> Iterator[Fault]:
    """Find a modification before the publication."""
    published = modified.parent.string("date_published") if modified.parent else None
    first, last = (moment_of_rfc3339(text or "") for text in (published, modified.text))
    if first is not None and last is not None and last < first:
        yield document.fault_in_value(modified, f"date_modified is before date_published, {quoted(published or '')}")


RULE = JsonRule(
    Rule(
        code="JSF029",
        name="json-modified-before-published",
        severity=Severity.WARNING,
        says="An item is not modified before it is published",
        why="Readers that sort by date_modified put it where nobody looks",
        mend="Let date_modified be the later of the two",
        clause="JSON Feed 1.1, Items: date_modified specifies the modification date",
        bad='"date_modified": "2015-02-05T09:00:00+09:00"',
        good='"date_modified": "2015-02-07T09:00:00+09:00"',
        sample="json/item",
    ),
    on=("/items/*/date_modified",),
    judge=judge,
)
