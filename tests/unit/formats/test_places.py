"""Places."""

from __future__ import annotations

import pytest
from lxml.etree import Element

from irfeed.formats.extensions import add_places
from irfeed.model import Location

_GEORSS = "{http://www.georss.org/georss}"


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (37.5665, 126.978, "37.5665 126.978"),
        (0.0, -0.5, "0 -0.5"),
        (0.00001, 180.0, "0.00001 180"),
        (-90, 100, "-90 100"),
        (-0.0, -1e-9, "0 0"),
    ],
)
def test_a_point_is_latitude_then_longitude_in_plain_digits(latitude: float, longitude: float, expected: str) -> None:
    """A point never has an exponent or needless zeros, and its latitude comes first."""
    entry = Element("entry")

    add_places(entry, (Location("Here", latitude, longitude),))

    assert entry.findtext(f"{_GEORSS}point") == expected
