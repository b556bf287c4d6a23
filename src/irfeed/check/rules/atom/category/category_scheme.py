"""ATM081: the scheme of a category is an absolute IRI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(category: Element, document: Document) -> Iterator[Fault]:
    """Find a scheme that is no absolute IRI."""
    scheme = category.attributes.get("scheme")
    if scheme is not None and (reason := why_not_absolute_iri(scheme)):
        yield document.fault_in_attribute(category, "scheme", f"The scheme {quoted(scheme)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM081",
        name="category-scheme",
        severity=Severity.ERROR,
        says="The scheme of a category is an absolute IRI",
        why="Terms of different schemes are told apart by it",
        mend="Write the whole address of the scheme, or leave scheme out",
        clause="RFC 4287 section 4.2.2.2: scheme is an IRI that identifies a categorization scheme",
        bad='<category term="diplomacy" scheme="topics"/>',
        good='<category term="diplomacy" scheme="https://example.org/topics"/>',
        sample="atom/entry",
    ),
    on=("atom:category",),
    judge=judge,
)
