"""CNT003: Elements of the content module that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.small import CONTENT
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CNT003",
        name="repeated-content-element",
        severity=Severity.ERROR,
        says="Elements of the content module that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="RSS 1.0 content module; RSS Best Practices Profile, content:encoded",
        bad="<content:encoded>A</content:encoded><content:encoded>B</content:encoded>",
        good="<content:encoded>A</content:encoded>",
        sample="rss/item",
    ),
    on=("content:*",),
    judge=repeated_element(CONTENT),
)
