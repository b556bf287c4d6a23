"""GEO005: A geo:Point has a latitude and a longitude."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(point: Element, document: Document) -> Iterator[Fault]:
    """Find a point without one of the two."""
    for name in ("geo:lat", "geo:long"):
        if point.child(name) is None and point.get(name) is None:
            yield document.fault(point, f"<{document.tag(point)}> has no {name}")


RULE = ElementRule(
    Rule(
        code="GEO005",
        name="geo-point-incomplete",
        severity=Severity.ERROR,
        says="A geo:Point has a latitude and a longitude",
        why="Half a place is none",
        mend="Add geo:lat and geo:long",
        clause="W3C Basic Geo (WGS84 lat/long) Vocabulary, RDF Example",
        bad="<geo:Point><geo:lat>37.5</geo:lat></geo:Point>",
        good="<geo:Point><geo:lat>37.5</geo:lat><geo:long>127.0</geo:long></geo:Point>",
        sample="rss/item",
    ),
    on=("geo:Point",),
    judge=judge,
)
