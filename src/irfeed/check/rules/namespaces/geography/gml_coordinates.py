"""GEO009: Coordinates of GML are latitudes and longitudes."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import split
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import why_no_gml
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find coordinates that are none. Those of another reference system are left alone."""
    if any(one.get("srsName") for one in element.lineage()) or element.parent is None:
        return
    shape = split(element.parent.name)[1]
    if reason := why_no_gml(split(element.name)[1], shape, element.value):
        yield document.fault_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="GEO009",
        name="gml-coordinates",
        severity=Severity.ERROR,
        says="Coordinates of GML are latitudes and longitudes",
        why="Readers put the item to the wrong place, or to none",
        mend="Write latitude, space, longitude: 37.5 127.0",
        clause="GeoRSS Simple; GeoRSS GML: gml:pos, gml:posList, gml:lowerCorner, gml:upperCorner in WGS84",
        bad="<georss:where><gml:Point><gml:pos>north</gml:pos></gml:Point></georss:where>",
        good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
        sample="rss/item",
    ),
    on=("gml:pos", "gml:posList", "gml:lowerCorner", "gml:upperCorner"),
    judge=judge,
)
