"""RDF017: Each entry of the list is an item of the document."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss1 import ABOUT, RESOURCE
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_ENTRY = clark("rdf:li")


def judge(root: Element, document: Document) -> Iterator[Fault]:
    """Find an entry whose item is not there."""
    there = {item.attributes.get(ABOUT) for item in root.every("rss1:item")}
    for channel in root.every("rss1:channel"):
        for entry in channel.descendants():
            target = entry.attributes.get(RESOURCE)
            if entry.name == _ENTRY and target is not None and target not in there:
                yield document.fault_in_attribute(entry, "rdf:resource", f"No item is {quoted(target)}")


RULE = ElementRule(
    Rule(
        code="RDF017",
        name="listed-item-missing",
        severity=Severity.WARNING,
        says="Each entry of the list is an item of the document",
        why="Readers that follow the list find nothing there",
        mend="Take the entry out, or write the same address into the item's rdf:about",
        clause="RSS 1.0 section 5.3.5: rdf:resource must be the same as the item's rdf:about",
        bad='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/gone/"/></rdf:Seq></items>',
        good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
        sample="rdf/channel",
    ),
    on=("rdf:RDF",),
    judge=judge,
)
