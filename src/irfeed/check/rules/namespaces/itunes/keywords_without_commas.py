"""ITU013: Keywords have commas between them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(keywords: Element, document: Document) -> Iterator[Fault]:
    """Find several words without a comma."""
    if " " in keywords.value and "," not in keywords.value:
        yield document.fault_in_text(keywords, f"The keywords {quoted(keywords.value)} have no commas")


RULE = ElementRule(
    Rule(
        code="ITU013",
        name="keywords-without-commas",
        severity=Severity.WARNING,
        says="Keywords have commas between them",
        why="Directories take words without commas for one keyword",
        mend="Write city, culture, travel",
        clause="Apple, A podcaster's guide to RSS, itunes:keywords: a list with commas",
        bad="<itunes:keywords>city culture travel</itunes:keywords>",
        good="<itunes:keywords>city, culture, travel</itunes:keywords>",
        sample="rss/item",
    ),
    on=("itunes:keywords",),
    judge=judge,
)
