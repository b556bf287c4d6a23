"""RDF005: Elements in the namespace of RSS 1.0 are those of RSS 1.0, in their places."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import perhaps
from irfeed.check.vocabulary.rss1 import RDF_CHILDREN, local_name
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that RSS 1.0 does not have there."""
    parent = element.parent
    known = RDF_CHILDREN.get(local_name(parent.name)) if parent is not None else None
    if known is None or parent is None or local_name(element.name) in known:
        return
    message = f"RSS 1.0 has no <{document.tag(element)}> in <{document.tag(parent)}>"
    yield document.fault(element, message, perhaps(local_name(element.name), known))


RULE = ElementRule(
    Rule(
        code="RDF005",
        name="unknown-rdf-element",
        severity=Severity.ERROR,
        says="Elements in the namespace of RSS 1.0 are those of RSS 1.0, in their places",
        why="Readers ignore an element that they do not know; pubDate and guid are RSS 2.0",
        mend="Use a module: dc:date for a date, dc:creator for an author",
        clause="RSS 1.0 section 5: the elements; section 7: extensions are modules in namespaces",
        bad="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
        good="<dc:date>2015-02-06</dc:date>",
        sample="rdf/item",
    ),
    on=("rss1:*", "rss090:*"),
    judge=judge,
)
