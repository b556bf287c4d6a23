"""GEO008: georss:where holds a Point, LineString, Polygon or Envelope of GML."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import SHAPES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(where: Element, document: Document) -> Iterator[Fault]:
    """Find another shape, or none."""
    for child in where.children:
        if child.name not in SHAPES:
            yield document.fault(child, f"<{document.tag(child)}> is no shape that GeoRSS has")
    if not where.children:
        yield document.fault(where, f"<{document.tag(where)}> holds no shape")


RULE = ElementRule(
    Rule(
        code="GEO008",
        name="georss-where-shape",
        severity=Severity.ERROR,
        says="georss:where holds a Point, LineString, Polygon or Envelope of GML",
        why="Readers know no other shapes",
        mend="Write <gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point>",
        clause="GeoRSS Simple; GeoRSS GML: the GML subset of GeoRSS",
        bad="<georss:where><gml:Circle/></georss:where>",
        good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
        sample="rss/item",
    ),
    on=("georss:where",),
    judge=judge,
)
