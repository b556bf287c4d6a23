"""RSS023: No white space stands around an address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import ADDRESSES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find white space before or after an address."""
    if element.value and element.text != element.value:
        yield document.fault(element, f"There is white space around the address in <{element.name}>")


RULE = ElementRule(
    Rule(
        code="RSS023",
        name="blanks-around-address",
        severity=Severity.WARNING,
        says="No white space stands around an address",
        why="Some readers take the white space for a part of the address",
        mend="Take the spaces and line breaks out",
        clause="RSS Best Practices Profile, URLs: some readers do not take white space away",
        bad="<link> https://example.org/visit/ </link>",
        good="<link>https://example.org/visit/</link>",
        sample="rss/item",
    ),
    on=(*ADDRESSES, "item/guid"),
    judge=judge,
)
