"""CNT002: Elements of the content module stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.small import CONTENT
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CNT002",
        name="misplaced-content-element",
        severity=Severity.ERROR,
        says="Elements of the content module stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="RSS 1.0 content module; RSS Best Practices Profile, content:encoded",
        bad="<content:encoded>Text</content:encoded>",
        good="<description>Text</description>",
        sample="rss/channel",
    ),
    on=("content:*",),
    judge=misplaced_element(CONTENT),
)
