"""DCE005: Dublin Core does not repeat what RSS says."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_PAIRS = (
    ("managingEditor", "dc:creator"),
    ("webMaster", "dc:publisher"),
    ("author", "dc:creator"),
    ("category", "dc:subject"),
    ("pubDate", "dc:date"),
    ("language", "dc:language"),
    ("copyright", "dc:rights"),
    ("source", "dc:source"),
    ("lastBuildDate", "dcterms:modified"),
    ("guid", "atom:id"),
    ("pubDate", "atom:published"),
    ("generator", "admin:generatorAgent"),
)
_SAME = tuple((own, clark(other)) for own, other in _PAIRS)


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find an element beside RSS's own with the same meaning."""
    there = {child.name for child in parent.children}
    for own, other in _SAME:
        if own in there and other in there and (element := parent.child(other)) is not None:
            yield document.fault(element, f"<{document.tag(element)}> says again what <{own}> says")


RULE = ElementRule(
    Rule(
        code="DCE005",
        name="dc-said-twice",
        severity=Severity.WARNING,
        says="Dublin Core does not repeat what RSS says",
        why="Readers show both, or take the one that was not meant",
        mend="Keep one of the two elements",
        clause=("RSS Best Practices Profile, dc:creator; RSS 2.0, Extending RSS: RSS's own element comes first"),
        bad=("<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><dc:date>2015-02-06T09:00:00+09:00</dc:date>"),
        good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    on=("channel", "item"),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091}),
)
