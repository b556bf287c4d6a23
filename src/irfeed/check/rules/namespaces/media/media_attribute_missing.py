"""MED004: Elements of Media RSS have the attributes that they must have."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import missing_attribute
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED004",
        name="media-attribute-missing",
        severity=Severity.ERROR,
        says="Elements of Media RSS have the attributes that they must have",
        why="The element says nothing without the attribute",
        mend="Add the attribute",
        clause="Media RSS 1.5.1",
        bad='<media:thumbnail width="75"/>',
        good='<media:thumbnail url="https://example.org/a.png" width="75"/>',
        sample="rss/item",
    ),
    on=("media:*",),
    judge=missing_attribute(MEDIA),
)
