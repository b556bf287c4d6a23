"""ATM053: of alternate links with the same type and the same hreflang there is one."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import HEADS
from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find a second alternate link for the same readers."""
    seen: set[tuple[str, str]] = set()
    for link in links_with(parent, "alternate"):
        kind = (link.attributes.get("type", "").lower(), link.attributes.get("hreflang", "").lower())
        if kind in seen:
            message = f"There is another alternate link with {_said(*kind)} already"
            yield document.fault(link, message)
        seen.add(kind)


def _said(kind: str, language: str) -> str:
    return f"{f'the type {quoted(kind)}' if kind else 'no type'} and {language or 'no hreflang'}"


RULE = ElementRule(
    Rule(
        code="ATM053",
        name="atom-alternate-repeated",
        severity=Severity.ERROR,
        says="Of alternate links with the same type and the same hreflang there is one",
        why="Readers open one of them, and not all of them the same",
        mend='Give each its own type or hreflang, or write rel="related"',
        clause=(
            "RFC 4287 sections 4.1.1 and 4.1.2: MUST NOT contain more than one with the same combination of "
            "type and hreflang"
        ),
        bad='<link href="https://example.org/visit/"/><link href="https://example.org/tokyo/"/>',
        good='<link href="https://example.org/visit/"/><link hreflang="ko" href="https://example.org/ko/visit/"/>',
        sample="atom/entry",
    ),
    on=HEADS,
    judge=judge,
)
