"""RSS024: Addresses hold ASCII only."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import ADDRESSES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find characters in an address that only an IRI may hold."""
    if element.name == "guid" and element.get("isPermaLink") == "false":
        return
    address = element.value if element.name not in ("enclosure", "source") else element.get("url") or ""
    if not address.isascii() and not why_not_iri(address):
        yield document.fault(element, f"The address {quoted(address)} holds characters beyond ASCII")


RULE = ElementRule(
    Rule(
        code="RSS024",
        name="address-not-ascii",
        severity=Severity.WARNING,
        says="Addresses hold ASCII only",
        why="RSS knows URLs, not IRIs; readers that do not convert them get an error",
        mend="Write other characters with percent signs (%EC%84%9C), and hosts as xn--…",
        clause="RFC 3987 section 3.1: an IRI becomes a URI where only URIs are known",
        bad="<link>https://example.org/서울/</link>",
        good="<link>https://example.org/%EC%84%9C%EC%9A%B8/</link>",
        sample="rss/item",
    ),
    on=(*ADDRESSES, "item/guid", "item/enclosure", "item/source"),
    judge=judge,
)
