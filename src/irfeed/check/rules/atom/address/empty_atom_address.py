"""ATM042: addresses are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_LINK = clark("atom:link")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an address without a character."""
    if element.name == _LINK:
        if element.attributes.get("href") == "":
            yield document.fault_in_attribute(element, "href", "The link leads nowhere: its href is empty")
    elif not element.value:
        yield document.fault(element, f"{document.tag(element)} is empty")


RULE = ElementRule(
    Rule(
        code="ATM042",
        name="empty-atom-address",
        severity=Severity.WARNING,
        says="Addresses are not empty",
        why="An empty address means the feed itself, which is seldom meant",
        mend="Write the address, or leave the element out",
        clause="RFC 3986 section 4.4: an empty reference is a same-document reference",
        bad='<link href=""/>',
        good='<link href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:icon", "atom:logo", "atom:uri", "atom:link"),
    judge=judge,
)
