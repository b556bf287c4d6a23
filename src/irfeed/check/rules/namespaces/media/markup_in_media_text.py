"""MED017: Text that is not marked as HTML holds no markup."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.markup import markup_in
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find tags or entities in plain text."""
    if element.get("type") != "html" and (found := markup_in(element.text)):
        index = element.text.index(found)
        message = f"<{document.tag(element)}> holds markup: {quoted(found)}"
        yield document.fault_in_text(element, message, index=index)


RULE = ElementRule(
    Rule(
        code="MED017",
        name="markup-in-media-text",
        severity=Severity.WARNING,
        says="Text that is not marked as HTML holds no markup",
        why="Readers show the tags and entities as they are",
        mend='Write type="html", or take the markup out',
        clause="Media RSS 1.5.1, media:title, media:description, media:text: type is plain by default",
        bad="<media:title>A &lt;b&gt;bold&lt;/b&gt; visit</media:title>",
        good='<media:title type="html">A &lt;b&gt;bold&lt;/b&gt; visit</media:title>',
        sample="rss/item",
    ),
    on=("media:title", "media:description", "media:text"),
    judge=judge,
)
