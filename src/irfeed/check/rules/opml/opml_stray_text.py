"""OPM023: text stands in attributes, and in the elements of the head that hold it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(at: Element, document: Document) -> Iterator[Fault]:
    """Find text where none belongs."""
    if at.value:
        yield document.fault_in_text(at, f"The text {quoted(at.value)} stands in {at.name}")


RULE = ElementRule(
    Rule(
        code="OPM023",
        name="opml-stray-text",
        severity=Severity.WARNING,
        says="Text stands in attributes, and in the elements of the head that hold it",
        why="Readers do not show it",
        mend="Put it into the text of an outline",
        clause="OPML 2.0, What is an outline: its text is an attribute",
        bad='<outline text="News">All news</outline>',
        good='<outline text="News" description="All news"/>',
        sample="opml/body",
    ),
    on=("opml", "opml/head", "opml/body", "outline"),
    judge=judge,
)
