"""ATM022: text of the type xhtml is one <div> of XHTML."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import DIV, type_of
from irfeed.check.document import Document
from irfeed.check.names import split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find XHTML without a div, or with more than one element."""
    if type_of(construct) != "xhtml" or "src" in construct.attributes:
        return
    inner = construct.children
    if not inner:
        yield document.fault(construct, f"{document.tag(construct)} is of type xhtml but holds no div of XHTML")
    elif len(inner) > 1:
        yield document.fault(inner[1], f"{document.tag(construct)} holds more than one element; XHTML is one div")
    elif inner[0].name != DIV:
        yield document.fault(inner[0], f"{document.tag(inner[0])} stands where a div of XHTML must", _hint(inner[0]))


def _hint(element: Element) -> str:
    if split(element.name)[1] == "div":
        return 'Write <div xmlns="http://www.w3.org/1999/xhtml">: this div is in another namespace'
    return ""


RULE = ElementRule(
    Rule(
        code="ATM022",
        name="xhtml-without-div",
        severity=Severity.ERROR,
        says="Text of the type xhtml is one <div> of XHTML",
        why="Readers look for the div and show what is in it; without it some show nothing",
        mend='Put all of it into <div xmlns="http://www.w3.org/1999/xhtml">',
        clause="RFC 4287 sections 3.1.1.3 and 4.1.3.3: the content MUST be a single XHTML div element",
        bad='<summary type="xhtml">A visit</summary>',
        good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A visit</div></summary>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content"),
    judge=judge,
)
