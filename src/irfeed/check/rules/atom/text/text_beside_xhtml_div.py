"""ATM023: all text of the type xhtml is in its <div>."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import type_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find text outside of the div."""
    if construct.children and type_of(construct) == "xhtml" and construct.value and "src" not in construct.attributes:
        message = f"There is text beside the div: {quoted(construct.value, 30)}"
        yield document.fault_in_text(construct, message)


RULE = ElementRule(
    Rule(
        code="ATM023",
        name="text-beside-xhtml-div",
        severity=Severity.ERROR,
        says="All text of the type xhtml is in its <div>",
        why="Readers show the div; what stands beside it is lost",
        mend="Move the text into the <div>",
        clause="RFC 4287 sections 3.1.1.3 and 4.1.3.3: the content MUST be a single XHTML div element",
        bad='<summary type="xhtml">New: <div xmlns="http://www.w3.org/1999/xhtml">a visit</div></summary>',
        good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">New: a visit</div></summary>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content"),
    judge=judge,
)
