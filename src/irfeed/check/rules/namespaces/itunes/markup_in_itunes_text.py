"""ITU014: Elements of itunes hold plain text."""

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
        message = f"<{document.tag(element)}> holds markup: {quoted(found)}"
        yield document.fault_in_text(element, message, index=index)


RULE = ElementRule(
    Rule(
        code="ITU014",
        name="markup-in-itunes-text",
        severity=Severity.WARNING,
        says="Elements of itunes hold plain text",
        why="Directories show the tags and entities as they are",
        mend="Take the markup out",
        clause=("Apple, A podcaster's guide to RSS: only description and itunes:summary may hold a little HTML"),
        bad="<itunes:subtitle>A &lt;b&gt;bold&lt;/b&gt; visit</itunes:subtitle>",
        good="<itunes:subtitle>A bold visit</itunes:subtitle>",
        sample="rss/item",
    ),
    on=("itunes:author", "itunes:title", "itunes:subtitle", "itunes:keywords", "itunes:name"),
    judge=judge,
)
