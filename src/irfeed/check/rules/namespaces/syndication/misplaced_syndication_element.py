"""SYN002: Elements of the syndication module stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.small import SYNDICATION
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SYN002",
        name="misplaced-syndication-element",
        severity=Severity.ERROR,
        says="Elements of the syndication module stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="RSS 1.0 syndication module",
        bad="<sy:updatePeriod>daily</sy:updatePeriod>",
        good="<title>A</title>",
        sample="rss/item",
    ),
    on=("sy:*",),
    judge=misplaced_element(SYNDICATION),
)
