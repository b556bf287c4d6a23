"""RDF015: items holds one rdf:Seq of rdf:li."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_SEQUENCE, _ENTRY = clark("rdf:Seq"), clark("rdf:li")


def judge(items: Element, document: Document) -> Iterator[Fault]:
    """Find a list that is no sequence, or holds something else than entries."""
    if [child.name for child in items.children] != [_SEQUENCE]:
        yield document.fault(items, "<items> does not hold one <rdf:Seq>")
        return
    for entry in items.children[0].children:
        if entry.name != _ENTRY:
            yield document.fault(entry, f"<rdf:Seq> holds <{document.tag(entry)}>, not <rdf:li>")


RULE = ElementRule(
    Rule(
        code="RDF015",
        name="items-without-sequence",
        severity=Severity.ERROR,
        says="items holds one rdf:Seq of rdf:li",
        why="RDF parsers find no list in anything else",
        mend='Write <items><rdf:Seq><rdf:li rdf:resource="…"/></rdf:Seq></items>',
        clause="RSS 1.0 section 5.3.5: an RDF table of contents",
        bad='<items><rdf:li rdf:resource="https://example.org/visit/"/></items>',
        good='<items><rdf:Seq><rdf:li rdf:resource="https://example.org/visit/"/></rdf:Seq></items>',
        sample="rdf/channel",
    ),
    on=("rss1:items",),
    judge=judge,
)
