"""RDF006: Elements that say one thing stand once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find the second of what stands once."""
    parent = element.parent
    if parent is None or local_name(parent.name) not in ("channel", "item", "image", "textinput"):
        return
    if parent.child(element.name) is not element:
        yield document.fault(element, f"<{document.tag(element)}> stands more than once")


RULE = ElementRule(
    Rule(
        code="RDF006",
        name="repeated-rdf-element",
        severity=Severity.ERROR,
        says="Elements that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="RSS 1.0 section 5: each element occurs once",
        bad="<title>One</title><title>Two</title>",
        good="<title>One</title>",
        sample="rdf/item",
    ),
    on=("rss1:*", "rss090:*"),
    judge=judge,
)
