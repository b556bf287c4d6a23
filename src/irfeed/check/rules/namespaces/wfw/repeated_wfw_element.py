"""WFW004: Elements of the comment API that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.small import WFW
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="WFW004",
        name="repeated-wfw-element",
        severity=Severity.ERROR,
        says="Elements of the comment API that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="The Comment API (wfw)",
        bad=("<wfw:comment>https://example.org/c</wfw:comment><wfw:comment>https://example.org/d</wfw:comment>"),
        good="<wfw:comment>https://example.org/c</wfw:comment>",
        sample="rss/item",
    ),
    on=("wfw:*",),
    judge=repeated_element(WFW),
)
