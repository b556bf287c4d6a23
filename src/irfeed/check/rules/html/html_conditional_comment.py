"""HTM012: content holds no conditional comments."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find comments that begin with a condition."""
    for tag in document.markup.named("!--"):
        if tag.attributes[""].value.lstrip().startswith("[if"):
            yield document.fault_in_tag(tag, "The content holds a conditional comment")


RULE = DocumentRule(
    Rule(
        code="HTM012",
        name="html-conditional-comment",
        severity=Severity.WARNING,
        says="Content holds no conditional comments",
        why="They come from an editor by mistake, and hide what old browsers run",
        mend="Paste the text without its formats",
        clause="Practice of word processors; W3C feed validator, SecurityRisk",
        bad='"content_html": "<!--[if mso]><b>A</b><![endif]--><p>A</p>"',
        good='"content_html": "<!-- A --><p>A</p>"',
        sample="json/item",
    ),
    judge=judge,
)
