"""ATM082: the term of a category is not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(category: Element, document: Document) -> Iterator[Fault]:
    """Find a term without a character that shows."""
    term = category.attributes.get("term")
    if term is not None and not term.strip():
        yield document.fault_in_attribute(category, "term", "The term of the category is empty")


RULE = ElementRule(
    Rule(
        code="ATM082",
        name="empty-term",
        severity=Severity.WARNING,
        says="The term of a category is not empty",
        why="Readers show a category without a name, or group all such entries together",
        mend="Write the term, or leave the category out",
        clause="RFC 4287 section 4.2.2.1: the term identifies the category to which the entry belongs",
        bad='<category term=""/>',
        good='<category term="diplomacy"/>',
        sample="atom/entry",
    ),
    on=("atom:category",),
    judge=judge,
)
