"""SLA002: Elements of the slash module stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.small import SLASH
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SLA002",
        name="misplaced-slash-element",
        severity=Severity.ERROR,
        says="Elements of the slash module stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="RSS 1.0 slash module",
        bad="<slash:comments>3</slash:comments>",
        good="<title>A</title>",
        sample="rss/channel",
    ),
    on=("slash:*",),
    judge=misplaced_element(SLASH),
)
