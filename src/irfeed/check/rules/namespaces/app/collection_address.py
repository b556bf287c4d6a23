"""APP004: a collection has an address, an IRI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(collection: Element, document: Document) -> Iterator[Fault]:
    """Find a collection without an address, or with one that is none."""
    href = collection.attributes.get("href")
    if href is None:
        yield document.fault(collection, "The collection has no href")
    elif reason := why_not_iri(href):
        yield document.fault_in_attribute(collection, "href", f"The address {quoted(href)} {reason}")


RULE = ElementRule(
    Rule(
        code="APP004",
        name="collection-address",
        severity=Severity.ERROR,
        says="A collection has an address, an IRI",
        why="Editing programs send new entries there",
        mend='Add href="…" with the address of the collection',
        clause='RFC 5023 section 8.3.3.1: app:collection MUST contain an "href" attribute whose value is an IRI',
        bad="<app:collection><title>News</title></app:collection>",
        good='<app:collection href="https://example.org/news"><title>News</title></app:collection>',
        sample="atom/feed",
    ),
    on=("app:collection",),
    judge=judge,
)
