"""ATM092: the src of content is an IRI, absolute or relative, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find a src that is no IRI reference, or nothing."""
    src = content.attributes.get("src")
    if src is None:
        return
    if reason := why_not_iri(src) or ("" if src else "is empty"):
        yield document.fault_in_attribute(content, "src", f"The address {quoted(src)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM092",
        name="content-source",
        severity=Severity.ERROR,
        says="The src of content is an IRI, absolute or relative, without white space",
        why="Readers cannot fetch the content",
        mend="Write the address as it is typed into a browser, with %20 for a space",
        clause="RFC 4287 section 4.1.3.2: the value of src MUST be an IRI reference",
        bad='<content type="text/html" src="https://example.org/a visit/"/>',
        good='<content type="text/html" src="https://example.org/a-visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
