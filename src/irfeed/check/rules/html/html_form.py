"""HTM007: content holds no forms."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find forms and their fields."""
    for tag in document.markup.named("form", "input", "button", "select", "textarea", "fieldset"):
        yield document.fault_in_tag(tag, f"The content holds the element {tag.name}")


RULE = DocumentRule(
    Rule(
        code="HTM007",
        name="html-form",
        severity=Severity.WARNING,
        says="Content holds no forms",
        why="Readers remove them, or show fields that do nothing",
        mend="Link to the page with the form",
        clause="Practice of readers: they remove it, and what it did is lost",
        bad='"content_html": "<form action=\\"https://example.org/\\"><input name=\\"q\\"></form>"',
        good='"content_html": "<a href=\\"https://example.org/\\">Search</a>"',
        sample="json/item",
    ),
    judge=judge,
)
