"""HTM001: content holds no scripts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find scripts."""
    for tag in document.markup.named("script"):
        yield document.fault_in_tag(tag, "The content holds a script")


RULE = DocumentRule(
    Rule(
        code="HTM001",
        name="html-script",
        severity=Severity.WARNING,
        says="Content holds no scripts",
        why="Readers remove scripts, and take feeds with scripts for an attack",
        mend="Say it without a script, or link to a page that has it",
        clause="HTML, section 4.12.1; W3C feed validator, SecurityRisk",
        bad='"content_html": "<script>go()</script>"',
        good='"content_html": "<p>A visit</p>"',
        sample="json/item",
    ),
    judge=judge,
)
