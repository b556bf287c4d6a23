"""ATM008: feeds, entries, sources and persons hold elements, no text of their own."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import PERSONS
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find text beside the children."""
    if text := parent.value:
        message = f"There is text directly in {document.tag(parent)}: {quoted(text, 30)}"
        yield document.fault_in_text(parent, message)


RULE = ElementRule(
    Rule(
        code="ATM008",
        name="text-in-atom-container",
        severity=Severity.ERROR,
        says="Feeds, entries, sources and persons hold elements, no text of their own",
        why="Readers drop the text without a word",
        mend="Put the text into an element, such as summary or name",
        clause="RFC 4287 sections 3.2, 4.1.1, 4.1.2 and 4.2.11: the content models have no text",
        bad="The mayor went to Tokyo.",
        good="<summary>The mayor went to Tokyo.</summary>",
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", *PERSONS),
    judge=judge,
)
