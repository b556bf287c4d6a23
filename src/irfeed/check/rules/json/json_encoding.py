"""JSF040: A JSON document is in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find another encoding."""
    if feed.parent is None and document.source.encoding not in ("utf-8", "ascii"):
        yield document.fault(None, f"The document is in {document.source.encoding.upper()}")


RULE = JsonRule(
    Rule(
        code="JSF040",
        name="json-encoding",
        severity=Severity.WARNING,
        says="A JSON document is in UTF-8",
        why="Most parsers of JSON read nothing else",
        mend="Save the document as UTF-8",
        clause="JSON Feed 1.1, Suggestions for Publishers; RFC 8259 section 8.1",
    ),
    on=("",),
    judge=judge,
)
