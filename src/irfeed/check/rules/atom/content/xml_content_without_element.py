"""ATM098: content of an XML media type is elements, not text."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import Form, form_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find XML content that is text alone, or several elements."""
    if form_of(content) is not Form.XML or "src" in content.attributes:
        return
    kind = quoted(content.attributes["type"])
    if not content.children and content.value:
        yield document.fault_in_text(content, f"The content is of the type {kind}, but it is text")
    elif len(content.children) > 1:
        yield document.fault(content.children[1], f"The content is of the type {kind}, but it is several elements")


RULE = ElementRule(
    Rule(
        code="ATM098",
        name="xml-content-without-element",
        severity=Severity.WARNING,
        says="Content of an XML media type is elements, not text",
        why="Programs for that type find no document in it",
        mend='Write the markup unescaped, or use type="html" for escaped HTML',
        clause=(
            "RFC 4287 section 4.1.3.3: if the type is an XML media type, the content SHOULD be suitable for "
            "handling as it"
        ),
        bad='<content type="application/xhtml+xml">&lt;p&gt;A visit&lt;/p&gt;</content>',
        good='<content type="html">&lt;p&gt;A visit&lt;/p&gt;</content>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
