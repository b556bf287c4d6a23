"""HTM013: every image in content has an alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity


def judge(document: Document) -> Iterator[Fault]:
    """Find images without one."""
    for tag in document.markup.named("img"):
        if "alt" not in tag.attributes:
            yield document.fault_in_tag(tag, "The image has no alternative text")


RULE = DocumentRule(
    Rule(
        code="HTM013",
        name="html-image-without-alt",
        severity=Severity.ADVICE,
        says="Every image in content has an alternative text",
        why="Who cannot see the picture hears its address instead",
        mend='Write alt="…"; for decoration alt=""',
        clause="HTML, section 4.8.4.4; WCAG 2.2, criterion 1.1.1",
        bad='"content_html": "<img src=\\"https://example.org/visit.jpg\\">"',
        good='"content_html": "<img src=\\"https://example.org/visit.jpg\\" alt=\\"Two mayors\\">"',
        sample="json/item",
    ),
    judge=judge,
)
