"""RSS047: Titles and other short texts are plain text."""

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
    if found := markup_in(element.text):
        index = element.text.index(found)
        message = f"<{element.name}> holds markup: {quoted(found)}"
        yield document.fault_in_text(element, message, index=index)


RULE = ElementRule(
    Rule(
        code="RSS047",
        name="markup-in-rss-text",
        severity=Severity.WARNING,
        says="Titles and other short texts are plain text",
        why="Some readers show the tags and entities as they are",
        mend="Write the text without markup; escape & and < once",
        clause="RSS Best Practices Profile, character data: only description may hold HTML",
        bad="<title>A &lt;b&gt;bold&lt;/b&gt; visit</title>",
        good="<title>A bold visit &amp; more</title>",
        sample="rss/item",
    ),
    on=(
        "channel/title",
        "channel/description",
        "channel/copyright",
        "channel/category",
        "channel/generator",
        "image/title",
        "image/description",
        "textInput/title",
        "textInput/description",
        "textInput/name",
        "item/title",
        "item/category",
        "item/source",
        "item/author",
    ),
    judge=judge,
)
