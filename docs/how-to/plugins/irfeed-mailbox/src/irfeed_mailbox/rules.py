"""A rule: titles do not shout."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "XMB001",
    Severity.WARNING,
    elements("atom:entry/atom:title", "item/title"),
    clause="the newsroom's own rule",
    bad="<title>MAYOR VISITS TOKYO</title>",
    good="<title>Mayor visits Tokyo</title>",
    sample="atom/entry",
)
def title_in_capitals(title: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles are not written in capitals alone

    Why: Capitals are hard to read, and screen readers spell them
    What to do: Write the title as a sentence
    """
    if title.value.isupper():
        yield document.finding(title, f"The title {quoted(title.value)} is written in capitals")
