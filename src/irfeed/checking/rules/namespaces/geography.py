"""Places: GeoRSS, GML, the W3C's geo vocabulary, GeoURL and ICBM."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark, split
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.geography import GEO, GEORSS, GEOURL, ICBM, SHAPES, why_no_gml
from irfeed.checking.vocabulary.judges import repeated_element, unknown_element, wrong_value
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

rules_of_vocabulary(
    GEORSS,
    "georss",
    VocabularyRow(
        unknown_element,
        "GEO001",
        bad="<georss:points>37.5 127.0</georss:points>",
        good="<georss:point>37.5 127.0</georss:point>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "GEO002",
        bad="<georss:point>127.0 37.5</georss:point>",
        good="<georss:point>37.5 127.0</georss:point>",
        sample="rss/item",
    ),
    clause="GeoRSS Simple; GeoRSS GML",
    module=__name__,
)


rules_of_vocabulary(
    GEO,
    "geo",
    VocabularyRow(
        unknown_element,
        "GEO003",
        bad="<geo:lon>127.0</geo:lon>",
        good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "GEO004",
        bad="<geo:lat>127.0</geo:lat><geo:long>37.5</geo:long>",
        good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
        sample="rss/item",
    ),
    clause="W3C Basic Geo (WGS84 lat/long) Vocabulary",
    module=__name__,
)


@rule(
    "GEO005",
    Severity.ERROR,
    elements("geo:Point"),
    clause="W3C Basic Geo (WGS84 lat/long) Vocabulary, RDF Example",
    bad="<geo:Point><geo:lat>37.5</geo:lat></geo:Point>",
    good="<geo:Point><geo:lat>37.5</geo:lat><geo:long>127.0</geo:long></geo:Point>",
    sample="rss/item",
)
def geo_point_incomplete(point: Element, document: Document) -> Iterator[RuleFinding]:
    """A geo:Point has a latitude and a longitude

    Why: A coordinate without the other one is no place
    What to do: Add geo:lat and geo:long
    """
    for name in ("geo:lat", "geo:long"):
        if point.child(name) is None and point.get(name) is None:
            yield document.finding(point, f"<{document.tag(point)}> has no {name}")


_LATITUDE, _POINT = clark("geo:lat"), clark("geo:Point")


@rule(
    "GEO006",
    Severity.WARNING,
    elements("geo:lat", "geo:long"),
    clause="W3C Basic Geo (WGS84 lat/long) Vocabulary",
    bad="<geo:lat>37.5</geo:lat>",
    good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
    sample="rss/item",
)
def latitude_alone(element: Element, document: Document) -> Iterator[RuleFinding]:
    """A latitude comes with a longitude

    Why: A coordinate without the other one is no place
    What to do: Add the other of geo:lat and geo:long
    """
    other = "geo:long" if element.name == _LATITUDE else "geo:lat"
    parent = element.parent
    if parent is not None and parent.name != _POINT and parent.child(other) is None:
        yield document.finding(element, f"<{document.tag(element)}> comes without {other}")


@rule(
    "GEO007",
    Severity.WARNING,
    elements("georss:point", "georss:line", "georss:polygon", "georss:box", "gml:pos", "gml:posList"),
    clause="GeoRSS Simple; GeoRSS GML: pairs of numbers with white space between them",
    bad="<georss:point>37.5,127.0</georss:point>",
    good="<georss:point>37.5 127.0</georss:point>",
    sample="rss/item",
)
def comma_in_coordinates(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Coordinates have spaces between them, not commas

    Why: Readers that split at spaces read one number for two
    What to do: Write 37.5 127.0
    """
    if "," in element.text:
        yield document.finding_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} holds a comma")


@rule(
    "GEO008",
    Severity.ERROR,
    elements("georss:where"),
    clause="GeoRSS Simple; GeoRSS GML: the GML subset of GeoRSS",
    bad="<georss:where><gml:Circle/></georss:where>",
    good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
    sample="rss/item",
)
def georss_where_shape(where: Element, document: Document) -> Iterator[RuleFinding]:
    """georss:where holds a Point, LineString, Polygon or Envelope of GML

    Why: Readers know no other shapes
    What to do: Write <gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point>
    """
    for child in where.children:
        if child.name not in SHAPES:
            yield document.finding(child, f"<{document.tag(child)}> is no shape that GeoRSS has")
    if not where.children:
        yield document.finding(where, f"<{document.tag(where)}> holds no shape")


@rule(
    "GEO009",
    Severity.ERROR,
    elements("gml:pos", "gml:posList", "gml:lowerCorner", "gml:upperCorner"),
    clause="GeoRSS Simple; GeoRSS GML: gml:pos, gml:posList, gml:lowerCorner, gml:upperCorner in WGS84",
    bad="<georss:where><gml:Point><gml:pos>north</gml:pos></gml:Point></georss:where>",
    good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
    sample="rss/item",
)
def gml_coordinates(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Coordinates of GML are latitudes and longitudes

    Why: Readers put the item to the wrong place, or to none
    What to do: Write latitude, space, longitude: 37.5 127.0
    """
    if any(one.get("srsName") for one in element.lineage()) or element.parent is None:
        return
    shape = split(element.parent.name)[1]
    if reason := why_no_gml(split(element.name)[1], shape, element.value):
        yield document.finding_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} {reason}")


@rule(
    "GEO010",
    Severity.ERROR,
    elements("gml:Point", "gml:LineString", "gml:LinearRing", "gml:Envelope"),
    clause="GeoRSS Simple; GeoRSS GML: gml:Point, gml:LineString, gml:Polygon, gml:Envelope",
    bad="<georss:where><gml:Point/></georss:where>",
    good="<georss:where><gml:Point><gml:pos>37.5 127.0</gml:pos></gml:Point></georss:where>",
    sample="rss/item",
)
def gml_shape_empty(shape: Element, document: Document) -> Iterator[RuleFinding]:
    """A shape of GML has its coordinates

    Why: Readers have no place to show
    What to do: Add gml:pos to a Point, gml:posList to a LineString, both corners to an Envelope
    """
    if not shape.children:
        yield document.finding(shape, f"<{document.tag(shape)}> has no coordinates")


rules_of_vocabulary(
    GEOURL,
    "geourl",
    VocabularyRow(
        unknown_element,
        "GUR001",
        bad="<geourl:lat>37.5</geourl:lat>",
        good="<geourl:latitude>37.5</geourl:latitude>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "GUR002",
        bad="<geourl:latitude>127.0</geourl:latitude>",
        good="<geourl:longitude>127.0</geourl:longitude>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "GUR003",
        bad="<geourl:latitude>37.5</geourl:latitude><geourl:latitude>37.5</geourl:latitude>",
        good="<geourl:latitude>37.5</geourl:latitude><geourl:longitude>127.0</geourl:longitude>",
        sample="rss/channel",
    ),
    clause="GeoURL RSS module: geourl:latitude and geourl:longitude in decimal degrees",
    module=__name__,
)

rules_of_vocabulary(
    ICBM,
    "icbm",
    VocabularyRow(
        unknown_element,
        "ICB001",
        bad="<icbm:lat>37.5</icbm:lat>",
        good="<icbm:latitude>37.5</icbm:latitude>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "ICB002",
        bad="<icbm:latitude>127.0</icbm:latitude>",
        good="<icbm:longitude>127.0</icbm:longitude>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "ICB003",
        bad="<icbm:latitude>37.5</icbm:latitude><icbm:latitude>37.5</icbm:latitude>",
        good="<icbm:latitude>37.5</icbm:latitude><icbm:longitude>127.0</icbm:longitude>",
        sample="rss/channel",
    ),
    clause="ICBM RSS module: icbm:latitude and icbm:longitude in decimal degrees",
    module=__name__,
)
