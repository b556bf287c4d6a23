"""ARS008: The relation of a link is registered, or an address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import RELATIONS
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a relation that nobody knows."""
    relation = link.get("rel")
    if relation is None or ":" in relation or relation.lower() in RELATIONS:
        return
    yield document.fault_in_attribute(link, "rel", f"The relation {quoted(relation)} is not registered")


RULE = ElementRule(
    Rule(
        code="ARS008",
        name="unregistered-relation-in-rss",
        severity=Severity.WARNING,
        says="The relation of a link is registered, or an address",
        why="Readers ignore a link whose relation they do not know",
        mend="Write a relation that IANA lists, such as self, hub or alternate",
        clause="RFC 4287 section 4.2.7.2; RFC 8288 section 2.1",
        bad='<atom:link rel="me-feed" href="https://example.org/"/>',
        good='<atom:link rel="hub" href="https://example.org/"/>',
        sample="rss/channel",
    ),
    on=("atom:link",),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
