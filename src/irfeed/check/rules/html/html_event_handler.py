"""HTM002: content has no attributes that are scripts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find attributes whose names begin with "on"."""
    markup = document.markup
    for name in markup.by_attribute:
        if name.startswith("on") and name[2:].isalpha():
            for _, tag in markup.having(name):
                message = f"The element {tag.name} has the event handler {name}"
                yield document.fault_in_tag(tag, message, attribute=name)


RULE = DocumentRule(
    Rule(
        code="HTM002",
        name="html-event-handler",
        severity=Severity.WARNING,
        says="Content has no attributes that are scripts",
        why="Readers remove them, and take feeds with scripts for an attack",
        mend="Leave the attribute out",
        clause="HTML, section 8.1.8.2, Event handlers on elements",
        bad='"content_html": "<a href=\\"https://example.org/\\" onclick=\\"go()\\">Visit</a>"',
        good='"content_html": "<a href=\\"https://example.org/\\">Visit</a>"',
        sample="json/item",
    ),
    judge=judge,
)
