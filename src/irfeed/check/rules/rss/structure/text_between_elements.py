"""RSS012: No text stands between the elements."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find text in an element that holds none."""
    if element.text and (value := element.value):
        yield document.fault_in_text(element, f"<{element.name}> holds the text {quoted(value)}")


RULE = ElementRule(
    Rule(
        code="RSS012",
        name="text-between-elements",
        severity=Severity.ERROR,
        says="No text stands between the elements",
        why="Nobody sees text that stands between elements, and strict parsers refuse it",
        mend="Take the text out, or put it into an element",
        clause="RSS 2.0, the elements that hold elements hold no text of their own",
        bad="stray<title>A visit</title>",
        good="<title>A visit</title>",
        sample="rss/item",
    ),
    on=(
        "rss",
        "channel",
        "item",
        "channel/image",
        "channel/textInput",
        "channel/skipHours",
        "channel/skipDays",
        "channel/cloud",
        "item/enclosure",
    ),
    judge=judge,
)
