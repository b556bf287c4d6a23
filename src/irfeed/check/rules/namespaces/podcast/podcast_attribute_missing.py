"""POD004: Elements of the podcast namespace have the attributes that they must have."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import missing_attribute
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD004",
        name="podcast-attribute-missing",
        severity=Severity.ERROR,
        says="Elements of the podcast namespace have the attributes that they must have",
        why="The element says nothing without the attribute",
        mend="Add the attribute",
        clause="Podcast namespace 1.0",
        bad='<podcast:transcript url="https://example.org/t.vtt"/>',
        good='<podcast:transcript url="https://example.org/t.vtt" type="text/vtt"/>',
        sample="rss/item",
    ),
    on=("podcast:*",),
    judge=missing_attribute(PODCAST),
)
