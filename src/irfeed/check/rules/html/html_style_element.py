"""HTM004: content brings no style sheets."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find style sheets."""
    for tag in document.markup.named("style"):
        yield document.fault_in_tag(tag, "The content holds a style sheet")


RULE = DocumentRule(
    Rule(
        code="HTM004",
        name="html-style-element",
        severity=Severity.WARNING,
        says="Content brings no style sheets",
        why="Readers remove them, or their own pages change with them",
        mend="Leave the look to the reader",
        clause="HTML, section 4.2.6; W3C feed validator, SecurityRisk",
        bad='"content_html": "<style>p{color:red}</style><p>A</p>"',
        good='"content_html": "<p>A</p>"',
        sample="json/item",
    ),
    judge=judge,
)
