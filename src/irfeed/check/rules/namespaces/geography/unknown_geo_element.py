"""GEO003: Elements of the W3C's geo vocabulary are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.geography import GEO
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="GEO003",
        name="unknown-geo-element",
        severity=Severity.ERROR,
        says="Elements of the W3C's geo vocabulary are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="W3C Basic Geo (WGS84 lat/long) Vocabulary",
        bad="<geo:lon>127.0</geo:lon>",
        good="<geo:lat>37.5</geo:lat><geo:long>127.0</geo:long>",
        sample="rss/item",
    ),
    on=("geo:*",),
    judge=unknown_element(GEO),
)
