"""OPM021: A feed stands once in the list."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(document: Document) -> Iterator[Fault]:
    """Find feeds that an earlier outline names."""
    seen: set[str] = set()
    for outline in document.root.descendants() if document.root else ():
        address = outline.get("xmlUrl") if outline.name == "outline" else None
        if address and address in seen:
            yield document.fault_in_attribute(outline, "xmlUrl", f"{quoted(address)} is in the list already")
        seen.add(address or "")


RULE = DocumentRule(
    Rule(
        code="OPM021",
        name="outline-repeated",
        severity=Severity.ADVICE,
        says="A feed stands once in the list",
        why="Readers subscribe twice, or keep one of the names",
        mend="Keep one of the outlines",
        clause="Practice of readers that import OPML",
        bad='<outline text="A" type="rss" xmlUrl="https://example.org/a.rss"/><outline text="B" type="rss" xmlUrl="https://example.org/a.rss"/>',
        good='<outline text="A" type="rss" xmlUrl="https://example.org/a.rss"/><outline text="B" type="rss" xmlUrl="https://example.org/b.rss"/>',
        sample="opml/body",
    ),
    judge=judge,
)
