"""HTM005: content leaves its look to the reader."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find style attributes."""
    for _, tag in document.markup.having("style"):
        yield document.fault_in_tag(tag, f"The element {tag.name} brings a style", attribute="style")


RULE = DocumentRule(
    Rule(
        code="HTM005",
        name="html-style-attribute",
        severity=Severity.ADVICE,
        says="Content leaves its look to the reader",
        why="Readers remove most of it; what is left is unreadable on a dark page",
        mend="Leave the attribute out",
        clause="HTML, section 3.2.6.5; practice of readers",
        bad='"content_html": "<p style=\\"color: red\\">A</p>"',
        good='"content_html": "<p>A</p>"',
        sample="json/item",
    ),
    judge=judge,
)
