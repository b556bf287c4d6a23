"""HTM008: content is a part of a page, not a whole one."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find elements of a page's frame."""
    for tag in document.markup.named("html", "head", "body", "title", "meta", "base", "link"):
        yield document.fault_in_tag(tag, f"The content holds the element {tag.name}")


RULE = DocumentRule(
    Rule(
        code="HTM008",
        name="html-page-element",
        severity=Severity.WARNING,
        says="Content is a part of a page, not a whole one",
        why="Readers put it into a page of their own",
        mend="Take only what stands inside of body",
        clause="RFC 4287 section 4.1.3.3: suitable for direct insertion into a div; W3C feed validator, ContainsMeta",
        bad='"content_html": "<html><body><p>A</p></body></html>"',
        good='"content_html": "<p>A</p>"',
        sample="json/item",
    ),
    judge=judge,
)
