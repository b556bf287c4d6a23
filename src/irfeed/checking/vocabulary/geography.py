"""Places: GeoRSS (simple and GML), the W3C's geo vocabulary, GeoURL, ICBM. Coordinates are latitude, then longitude."""

from __future__ import annotations

from irfeed.checking.vocabulary.term import (
    CHANNEL,
    ITEM,
    Syntax,
    Term,
    Vocabulary,
    decimal,
    integer,
    names,
    not_negative,
)

_LATITUDE, _LONGITUDE = 90, 180
_PAIR = 2


def _numbers(text: str) -> list[float] | str:
    """Return the numbers of a list, or why it is none."""
    words = text.replace(",", " ").split()
    bad = next((word for word in words if decimal(word)), None)
    if bad is not None or not words:
        return "holds something that is no decimal number" if words else "is empty"
    return [float(word) for word in words]


def pairs(least: int, most: int | None = None, *, closed: bool = False) -> Syntax:
    """Return a grammar of latitudes and longitudes: from `least` to `most` pairs; `closed`: the last is the first."""

    def why_not(text: str) -> str | None:
        found = _numbers(text)
        if isinstance(found, str):
            return found
        return _why_no_pairs(found, least, most) or (
            "does not end where it begins" if closed and found[:_PAIR] != found[-_PAIR:] else None
        )

    return why_not


def _why_no_pairs(found: list[float], least: int, most: int | None) -> str | None:
    count, odd = divmod(len(found), _PAIR)
    if odd:
        return "has a latitude without a longitude"
    if count < least or (most is not None and count > most):
        wanted = f"{least}" if most == least else f"at least {least}"
        return f"has {count} pairs of coordinates; it needs {wanted}"
    return next(filter(None, map(_why_off_earth, found[::_PAIR], found[1::_PAIR])), None)


def _why_off_earth(latitude: float, longitude: float) -> str | None:
    if abs(latitude) > _LATITUDE:
        return f"has the latitude {latitude:g}; latitudes come first and reach from -90 to 90"
    return f"has the longitude {longitude:g}; they reach from -180 to 180" if abs(longitude) > _LONGITUDE else None


def degrees(most: int) -> Syntax:
    """Return a grammar of decimal degrees from -`most` to `most`."""

    def why_not(text: str) -> str | None:
        return decimal(text) or (f"is not between -{most} and {most}" if abs(float(text)) > most else None)

    return why_not


def _why_no_circle(text: str) -> str | None:
    found = _numbers(text)
    if isinstance(found, str):
        return found
    return (
        pairs(1, 1)(" ".join(text.split()[:_PAIR])) if len(found) == _PAIR + 1 else "is no latitude, longitude, radius"
    )


GEORSS = Vocabulary.of(
    "GeoRSS",
    "georss",
    {
        "point": Term(syntax=pairs(1, 1)),
        "line": Term(syntax=pairs(2)),
        "polygon": Term(syntax=pairs(4, closed=True)),
        "box": Term(syntax=pairs(2, 2)),
        "circle": Term(syntax=_why_no_circle),
        "elev": Term(syntax=decimal),
        "floor": Term(syntax=integer()),
        "radius": Term(syntax=not_negative),
        **dict.fromkeys(("featureTypeTag", "featuretypetag", "relationshipTag", "relationshiptag"), Term()),
        **dict.fromkeys(("featureName", "featurename", "where"), Term()),
    },
)
GEO = Vocabulary.of(
    "The W3C's geo vocabulary",
    "geo",
    {
        "lat": Term(syntax=degrees(_LATITUDE)),
        "long": Term(syntax=degrees(_LONGITUDE)),
        "alt": Term(syntax=decimal),
        "Point": Term(),
        **dict.fromkeys(("lat_long", "location", "SpatialThing"), Term()),
    },
)
#: Two modules of the same two elements, older than the W3C's.
GEOURL, ICBM = (
    Vocabulary.of(
        title,
        prefix,
        {
            "latitude": Term(CHANNEL | ITEM, degrees(_LATITUDE), once=True),
            "longitude": Term(CHANNEL | ITEM, degrees(_LONGITUDE), once=True),
        },
    )
    for title, prefix in (("The GeoURL module", "geourl"), ("The ICBM module", "icbm"))
)
_POINT = pairs(1, 1)
_IN_RING = pairs(4, closed=True)
_IN_LINE = pairs(2)
#: GML is large; of it only the coordinates in the shapes of GeoRSS are judged.
SHAPES = names("gml:Point", "gml:LineString", "gml:Polygon", "gml:Envelope")


def why_no_gml(name: str, shape: str, text: str) -> str | None:
    """Say why the coordinates of a GML element ("pos", "posList", …) in a shape ("LinearRing", …) are none."""
    if name == "posList":
        return (_IN_RING if shape == "LinearRing" else _IN_LINE)(text)
    return _POINT(text)
