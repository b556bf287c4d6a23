"""REC094: coordinates are given whole."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a latitude without a longitude, and the other way about."""
    for position, place in enumerate(draft.fields.places or ()):
        if (place.latitude is None) != (place.longitude is None):
            missing = "latitude" if place.latitude is None else "longitude"
            yield Flaw(RULE, "is missing, though its counterpart is given", path=("places", position, missing))


RULE = Rule(
    code="REC094",
    name="coordinates-half",
    severity=Severity.ERROR,
    says="A place has both a latitude and a longitude, or neither",
    why="Half of a coordinate is no place on a map",
    mend="write both, or neither",
    clause="GeoRSS Simple, point: a latitude and a longitude",
    bad='{"places": [{"name": "Seoul", "latitude": 37.5665}]}',
    good='{"places": [{"name": "Seoul", "latitude": 37.5665, "longitude": 126.978}]}',
    sample="record",
)
