"""RDF013: Titles are plain text."""

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
        code="RDF013",
        name="markup-in-rdf-text",
        severity=Severity.WARNING,
        says="Titles are plain text",
        why="Readers show the tags and entities as they are",
        mend="Write the text without markup",
        clause="RSS 1.0 section 5.3.1, 5.5.1: #PCDATA without markup",
        bad="<title>A &lt;b&gt;bold&lt;/b&gt; visit</title>",
        good="<title>A visit &amp; more</title>",
        sample="rdf/item",
    ),
    on=("rss1:title", "rss1:name", "rss090:title"),
    judge=judge,
)
