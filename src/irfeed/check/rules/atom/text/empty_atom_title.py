"""ATM026: titles are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(title: Element, document: Document) -> Iterator[Fault]:
    """Find a title without text."""
    if title.value or any(one.value for one in title.descendants()):
        return
    yield document.fault(title, f"The title of the {split(title.parent.name)[1] if title.parent else ''} is empty")


RULE = ElementRule(
    Rule(
        code="ATM026",
        name="empty-atom-title",
        severity=Severity.WARNING,
        says="Titles are not empty",
        why='Readers list entries by their titles, and show "(no title)" or nothing that can be clicked',
        mend="Write a title; the first words of the text will do",
        clause="RFC 4287 section 4.1.1.1: it is advisable that each atom:entry contain a non-empty atom:title",
        bad="<title/>",
        good="<title>A visit to Tokyo</title>",
        sample="atom/entry",
    ),
    on=("atom:feed/atom:title", "atom:entry/atom:title"),
    judge=judge,
)
