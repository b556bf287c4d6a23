"""GEO001: Elements of GeoRSS are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import GEORSS
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="GEO001",
        name="unknown-georss-element",
        severity=Severity.ERROR,
        says="Elements of GeoRSS are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="GeoRSS Simple; GeoRSS GML",
        bad="<georss:points>37.5 127.0</georss:points>",
        good="<georss:point>37.5 127.0</georss:point>",
        sample="rss/item",
    ),
    on=("georss:*",),
    judge=unknown_element(GEORSS),
)
