"""ATM093: content that is elsewhere has nothing here."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find content that has both a src and something in it."""
    if "src" not in content.attributes:
        return
    if content.children:
        yield document.fault(content.children[0], "The content has a src, and an element in it")
    elif content.value:
        yield document.fault_in_text(content, "The content has a src, and text in it")


RULE = ElementRule(
    Rule(
        code="ATM093",
        name="content-source-and-text",
        severity=Severity.ERROR,
        says="Content that is elsewhere has nothing here",
        why="Readers show the one or the other",
        mend="Take src out, or move the text into <summary>",
        clause='RFC 4287 section 4.1.3.2: if the "src" attribute is present, the atom:content element MUST be empty',
        bad='<content type="text/html" src="https://example.org/visit/">A visit</content>',
        good='<content type="text/html" src="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
