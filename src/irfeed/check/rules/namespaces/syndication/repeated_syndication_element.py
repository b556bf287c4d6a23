"""SYN004: Elements of the syndication module that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.small import SYNDICATION
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SYN004",
        name="repeated-syndication-element",
        severity=Severity.ERROR,
        says="Elements of the syndication module that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="RSS 1.0 syndication module",
        bad="<sy:updateFrequency>1</sy:updateFrequency><sy:updateFrequency>2</sy:updateFrequency>",
        good="<sy:updateFrequency>2</sy:updateFrequency>",
        sample="rss/channel",
    ),
    on=("sy:*",),
    judge=repeated_element(SYNDICATION),
)
