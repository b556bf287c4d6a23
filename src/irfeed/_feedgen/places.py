"""The places that an entry is about.

A place with coordinates is a GML point with its name (GeoRSS GML); the first of them is also a simple point
with its name (GeoRSS Simple), for the many readers that know no more. A place that has only a name is a
dcterms:spatial (DCMI metadata terms), as GeoRSS names nothing that has no geometry.
"""

from __future__ import annotations

from lxml.etree import _Element

from irfeed._feedgen.elements import child
from irfeed._feedgen.namespaces import DCTERMS, GEORSS, GML
from irfeed.model import Location

_FEATURE_NAME = f"{{{GEORSS}}}featurename"
_GML_NAME = f"{{{GML}}}name"
_GML_POINT = f"{{{GML}}}Point"
_GML_POS = f"{{{GML}}}pos"
_POINT = f"{{{GEORSS}}}point"
_SPATIAL = f"{{{DCTERMS}}}spatial"
_WHERE = f"{{{GEORSS}}}where"


def add_places(entry: _Element, places: tuple[Location, ...]) -> None:
    """Append the places, in their order."""
    located = [(place.name, position) for place in places if (position := _position(place)) is not None]
    for name, position in located:
        point = child(child(entry, _WHERE), _GML_POINT)
        child(point, _GML_NAME, name)
        child(point, _GML_POS, position)
    for name, position in located[:1]:
        child(entry, _POINT, position)
        child(entry, _FEATURE_NAME, name)
    for place in places:
        if _position(place) is None:
            child(entry, _SPATIAL, place.name)


def _position(place: Location) -> str | None:
    """Return latitude and longitude in WGS 84 degrees, as GeoRSS orders them; None if they are not known."""
    if place.latitude is None or place.longitude is None:
        return None
    return f"{degrees(place.latitude)} {degrees(place.longitude)}"


def degrees(value: float) -> str:
    """Return degrees without an exponent or a negative zero, to a centimetre or so."""
    return f"{value:z.7f}".rstrip("0").rstrip(".")
