"""GEO002: Elements of GeoRSS hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import GEORSS
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="GEO002",
        name="georss-value",
        severity=Severity.ERROR,
        says="Elements of GeoRSS hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="GeoRSS Simple; GeoRSS GML",
        bad="<georss:point>127.0 37.5</georss:point>",
        good="<georss:point>37.5 127.0</georss:point>",
        sample="rss/item",
    ),
    on=("georss:*",),
    judge=wrong_value(GEORSS),
)
