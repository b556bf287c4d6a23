"""ATM097: content of an XML media type is one XML document, without text around it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import Form, form_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find text beside the elements of XML content."""
    if content.children and content.value and form_of(content) is Form.XML:
        message = f"There is text beside the XML: {quoted(content.value, 30)}"
        yield document.fault_in_text(content, message)


RULE = ElementRule(
    Rule(
        code="ATM097",
        name="text-in-xml-content",
        severity=Severity.ERROR,
        says="Content of an XML media type is one XML document, without text around it",
        why="Programs for that type cannot read it",
        mend="Take the text out, or write it inside of the elements",
        clause=(
            "RFC 4287 section 4.1.3.3: the content should be a complete XML document; the W3C feed validator"
            " calls text an error"
        ),
        bad='<content type="image/svg+xml">Here: <svg xmlns="http://www.w3.org/2000/svg"/></content>',
        good='<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
