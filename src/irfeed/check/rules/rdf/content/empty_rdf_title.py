"""RDF012: Titles are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(title: Element, document: Document) -> Iterator[Fault]:
    """Find an empty title."""
    if not title.value and not title.children:
        yield document.fault(title, f"<{document.tag(title)}> is empty")


RULE = ElementRule(
    Rule(
        code="RDF012",
        name="empty-rdf-title",
        severity=Severity.WARNING,
        says="Titles are not empty",
        why="Readers show a blank line, or the address in its place",
        mend="Write a title",
        clause="RSS 1.0 section 5.3.1, 5.5.1: title",
        bad="<title></title>",
        good="<title>A</title>",
        sample="rdf/item",
    ),
    on=("rss1:title", "rss090:title"),
    judge=judge,
)
