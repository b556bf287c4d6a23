"""ATM011: ids, dates, names, addresses and the like hold text, no elements."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import PLAIN
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(plain: Element, document: Document) -> Iterator[Fault]:
    """Find the first element in an element that holds only text."""
    if plain.children:
        child = plain.children[0]
        message = f"{document.tag(child)} stands in {document.tag(plain)}, which holds only text"
        yield document.fault(child, message)


RULE = ElementRule(
    Rule(
        code="ATM011",
        name="child-in-plain-element",
        severity=Severity.ERROR,
        says="Ids, dates, names, addresses and the like hold text, no elements",
        why="Readers take the text and lose what is inside of the element, or take nothing",
        mend="Write plain text",
        clause="RFC 4287 sections 3.2, 3.3 and 4.2: the content of these elements is text",
        bad='<author><name>News<b xmlns="http://www.w3.org/1999/xhtml">room</b></name></author>',
        good="<author><name>Newsroom</name></author>",
        sample="atom/entry",
    ),
    on=PLAIN,
    judge=judge,
)
