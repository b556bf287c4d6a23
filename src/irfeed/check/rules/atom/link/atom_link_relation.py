"""ATM047: the rel of a link is one registered name or one absolute IRI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import REGISTERED
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute, why_not_iri


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a rel that is neither a name nor an IRI."""
    rel = link.attributes.get("rel")
    if rel is None or rel in REGISTERED:
        return
    if reason := _why_not_relation(rel):
        yield document.fault_in_attribute(link, "rel", f"The relation {quoted(rel)} {reason}")


def _why_not_relation(rel: str) -> str | None:
    if not rel:
        return "is empty"
    if is_absolute(rel):
        return why_not_iri(rel)
    if set(rel) & set("/?#:"):
        return "is neither a name nor an address with its scheme"
    return why_not_iri(rel)


RULE = ElementRule(
    Rule(
        code="ATM047",
        name="atom-link-relation",
        severity=Severity.ERROR,
        says="The rel of a link is one registered name or one absolute IRI",
        why='Readers compare it as a whole; of "self hub" or " self" they know nothing',
        mend="Write one name, such as alternate or self; one link for each",
        clause='RFC 4287 section 4.2.7.2: rel MUST be non-empty and match the "isegment-nz-nc" or the "IRI" production',
        bad='<link rel="alternate related" href="https://example.org/visit/"/>',
        good='<link rel="alternate" href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
