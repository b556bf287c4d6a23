"""A rule: titles do not shout."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(title: Element, document: Document) -> Iterator[Fault]:
    """Find a title in capitals."""
    if title.value.isupper():
        yield document.fault(title, f"The title {quoted(title.value)} is written in capitals")


RULES = [
    ElementRule(
        Rule(
            code="XMB001",
            name="title-in-capitals",
            severity=Severity.WARNING,
            says="Titles are not written in capitals alone",
            why="Capitals are hard to read, and screen readers spell them",
            mend="Write the title as a sentence",
            clause="the newsroom's own rule",
            bad="<title>MAYOR VISITS TOKYO</title>",
            good="<title>Mayor visits Tokyo</title>",
            sample="atom/entry",
        ),
        on=("atom:entry/atom:title", "item/title"),
        judge=judge,
    )
]
