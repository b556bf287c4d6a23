"""RDF016: Each entry of the list names its item."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import RESOURCE, local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find an entry without an address. RSS 1.0 once wrote it without prefix."""
    lists = entry.parent.parent if entry.parent is not None else None
    if lists is None or local_name(lists.name) != "items":
        return
    if RESOURCE not in entry.attributes and "resource" not in entry.attributes:
        yield document.fault(entry, "<rdf:li> has no rdf:resource")


RULE = ElementRule(
    Rule(
        code="RDF016",
        name="list-entry-without-resource",
        severity=Severity.ERROR,
        says="Each entry of the list names its item",
        why="RDF parsers cannot tell which item is meant",
        mend='Write <rdf:li rdf:resource="…"/>',
        clause="RSS 1.0 section 5.3.5: rdf:li rdf:resource",
        bad="<items><rdf:Seq><rdf:li/></rdf:Seq></items>",
        good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
        sample="rdf/channel",
    ),
    on=("rdf:Seq/rdf:li",),
    judge=judge,
)
