"""SLA004: Elements of the slash module that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.small import SLASH
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SLA004",
        name="repeated-slash-element",
        severity=Severity.ERROR,
        says="Elements of the slash module that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="RSS 1.0 slash module",
        bad="<slash:hit_parade>3</slash:hit_parade><slash:hit_parade>4</slash:hit_parade>",
        good="<slash:hit_parade>3</slash:hit_parade>",
        sample="rss/item",
    ),
    on=("slash:*",),
    judge=repeated_element(SLASH),
)
