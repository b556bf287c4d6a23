"""OPM022: the head has a title."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(head: Element, document: Document) -> Iterator[Fault]:
    """Find a head without a title."""
    title = head.child("title")
    if head.is_in("opml") and (title is None or not title.value):
        yield document.fault(title or head, "The list has no title")


RULE = ElementRule(
    Rule(
        code="OPM022",
        name="opml-without-title",
        severity=Severity.ADVICE,
        says="The head has a title",
        why="Readers name the imported folder after it",
        mend="Write <title> into the head",
        clause="OPML 2.0, What is a head: title is the title of the document",
        bad="<head/>",
        good="<title>Feeds</title>",
        sample="opml/head",
    ),
    on=("head",),
    judge=judge,
)
