"""GEO006: A latitude comes with a longitude."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_LATITUDE, _POINT = clark("geo:lat"), clark("geo:Point")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find one without the other."""
    other = "geo:long" if element.name == _LATITUDE else "geo:lat"
    parent = element.parent
    if parent is not None and parent.name != _POINT and parent.child(other) is None:
        yield document.fault(element, f"<{document.tag(element)}> comes without {other}")


RULE = ElementRule(
    Rule(
        code="GEO006",
        name="latitude-alone",
        severity=Severity.WARNING,
        says="A latitude comes with a longitude",
        why="Half a place is none",
        mend="Add the other of geo:lat and geo:long",
        clause="W3C Basic Geo (WGS84 lat/long) Vocabulary",
        bad="<geo:lat>37.5</geo:lat>",
        good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
        sample="rss/item",
    ),
    on=("geo:lat", "geo:long"),
    judge=judge,
)
