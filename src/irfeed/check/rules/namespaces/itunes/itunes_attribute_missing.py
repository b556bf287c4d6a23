"""ITU004: Elements of the itunes namespace have the attributes that they must have."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import missing_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU004",
        name="itunes-attribute-missing",
        severity=Severity.ERROR,
        says="Elements of the itunes namespace have the attributes that they must have",
        why="The element says nothing without the attribute",
        mend="Add the attribute",
        clause="Apple, A podcaster's guide to RSS",
        bad="<itunes:category/>",
        good='<itunes:category text="Arts"/>',
        sample="rss/channel",
    ),
    on=("itunes:*",),
    judge=missing_attribute(ITUNES),
)
