"""HTM006: content embeds no other pages or programs."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find elements that embed."""
    for tag in document.markup.named("iframe", "object", "embed", "applet", "frame", "frameset"):
        yield document.fault_in_tag(tag, f"The content holds the element {tag.name}")


RULE = DocumentRule(
    Rule(
        code="HTM006",
        name="html-embedded-page",
        severity=Severity.WARNING,
        says="Content embeds no other pages or programs",
        why="Most readers remove them, and nothing is left in their place",
        mend="Link to it, or to a picture of it",
        clause="Practice of readers: they remove it, and what it did is lost",
        bad='"content_html": "<iframe src=\\"https://example.org/map\\"></iframe>"',
        good='"content_html": "<a href=\\"https://example.org/map\\">Map</a>"',
        sample="json/item",
    ),
    judge=judge,
)
