"""WFW002: Elements of the comment API stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.small import WFW
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="WFW002",
        name="misplaced-wfw-element",
        severity=Severity.ERROR,
        says="Elements of the comment API stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="The Comment API (wfw)",
        bad="<wfw:commentRss>https://example.org/c</wfw:commentRss>",
        good="<title>A</title>",
        sample="rss/channel",
    ),
    on=("wfw:*",),
    judge=misplaced_element(WFW),
)
