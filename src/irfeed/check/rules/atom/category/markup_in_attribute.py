"""ATM083: labels of categories and titles of links are text without markup."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.text import markup_in
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find markup in a label or a title."""
    for name in ("label", "title"):
        if found := markup_in(element.attributes.get(name, "")):
            yield document.fault_in_attribute(element, name, f"The {name} is plain text but holds {quoted(found)}")


RULE = ElementRule(
    Rule(
        code="ATM083",
        name="markup-in-attribute",
        severity=Severity.WARNING,
        says="Labels of categories and titles of links are text without markup",
        why="Readers show the tags and the entities themselves",
        mend="Write plain text",
        clause=(
            "RFC 4287 sections 4.2.2.3 and 4.2.7.5: human-readable text; entities stand for the characters, not markup"
        ),
        bad='<category term="diplomacy" label="&lt;b&gt;Diplomacy&lt;/b&gt;"/>',
        good='<category term="diplomacy" label="Diplomacy"/>',
        sample="atom/entry",
    ),
    on=("atom:category", "atom:link"),
    judge=judge,
)
