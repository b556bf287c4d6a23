"""The places that an entry is about.

The name of each is a dcterms:spatial (DCMI metadata terms). Where there are coordinates, a GML point (GeoRSS GML) comes
right after its name. The first point is also a simple one (GeoRSS Simple), for the many readers that know no more.
Neither bears a name: georss:featurename and gml:name are errors to the validator of W3C, which knows no such elements.
"""

from __future__ import annotations

from lxml.etree import _Element

from irfeed._feedgen.elements import child
from irfeed._feedgen.namespaces import DCTERMS, GEORSS, GML
from irfeed.model import Location

_GML_POINT = f"{{{GML}}}Point"
_GML_POS = f"{{{GML}}}pos"
_POINT = f"{{{GEORSS}}}point"
_SPATIAL = f"{{{DCTERMS}}}spatial"
_WHERE = f"{{{GEORSS}}}where"


def add_places(entry: _Element, places: tuple[Location, ...]) -> None:
    """Append the places, in their order."""
    positions = [_position(place) for place in places]
    for place, position in zip(places, positions, strict=True):
        child(entry, _SPATIAL, place.name)
        if position is not None:
            child(child(child(entry, _WHERE), _GML_POINT), _GML_POS, position)
    for position in [one for one in positions if one is not None][:1]:
        child(entry, _POINT, position)


def _position(place: Location) -> str | None:
    """Return latitude and longitude in WGS 84 degrees, as GeoRSS orders them; None if they are not known."""
    if place.latitude is None or place.longitude is None:
        return None
    return f"{degrees(place.latitude)} {degrees(place.longitude)}"


def degrees(value: float) -> str:
    """Return degrees without an exponent or a negative zero, to a centimetre or so."""
    return f"{value:z.7f}".rstrip("0").rstrip(".")
