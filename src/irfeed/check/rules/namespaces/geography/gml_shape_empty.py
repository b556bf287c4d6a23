"""GEO010: A shape of GML has its coordinates."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(shape: Element, document: Document) -> Iterator[Fault]:
    """Find a shape with nothing in it."""
    if not shape.children:
        yield document.fault(shape, f"<{document.tag(shape)}> has no coordinates")


RULE = ElementRule(
    Rule(
        code="GEO010",
        name="gml-shape-empty",
        severity=Severity.ERROR,
        says="A shape of GML has its coordinates",
        why="Readers have no place to show",
        mend="Add gml:pos to a Point, gml:posList to a LineString, both corners to an Envelope",
        clause="GeoRSS Simple; GeoRSS GML: gml:Point, gml:LineString, gml:Polygon, gml:Envelope",
        bad="<georss:where><gml:Point/></georss:where>",
        good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
        sample="rss/item",
    ),
    on=("gml:Point", "gml:LineString", "gml:LinearRing", "gml:Envelope"),
    judge=judge,
)
