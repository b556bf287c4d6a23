"""ATM021: text of the types text and html holds no elements; the markup of HTML is escaped."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import Form, form_of
from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import type_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_FORMS = frozenset({Form.TEXT, Form.HTML, Form.PLAIN, Form.BASE64})


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find the first element in text that cannot have any."""
    if construct.children and form_of(construct) in _FORMS:
        child = construct.children[0]
        kind = quoted(type_of(construct))
        yield document.fault(child, f"{document.tag(child)} stands in {document.tag(construct)} of type {kind}")


RULE = ElementRule(
    Rule(
        code="ATM021",
        name="element-in-escaped-text",
        severity=Severity.ERROR,
        says="Text of the types text and html holds no elements; the markup of HTML is escaped",
        why="Readers show the text without the elements, or nothing",
        mend='Escape the markup (&lt;b&gt;) with type="html", or write type="xhtml" and one <div> around it',
        clause="RFC 4287 sections 3.1.1.1, 3.1.1.2 and 4.1.3.3: such content MUST NOT contain child elements",
        bad='<summary type="html">A <b>visit</b></summary>',
        good='<summary type="html">A &lt;b&gt;visit&lt;/b&gt;</summary>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content"),
    judge=judge,
)
