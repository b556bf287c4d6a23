"""POD002: Elements of the podcast namespace stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD002",
        name="misplaced-podcast-element",
        severity=Severity.ERROR,
        says="Elements of the podcast namespace stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="Podcast namespace 1.0",
        bad="<podcast:locked>yes</podcast:locked>",
        good="<podcast:season>3</podcast:season>",
        sample="rss/item",
    ),
    on=("podcast:*",),
    judge=misplaced_element(PODCAST),
)
