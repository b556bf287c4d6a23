"""GEO004: Elements of the W3C's geo vocabulary hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import GEO
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="GEO004",
        name="geo-value",
        severity=Severity.ERROR,
        says="Elements of the W3C's geo vocabulary hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="W3C Basic Geo (WGS84 lat/long) Vocabulary",
        bad="<geo:lat>127.0</geo:lat><geo:long>37.5</geo:long>",
        good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
        sample="rss/item",
    ),
    on=("geo:*",),
    judge=wrong_value(GEO),
)
