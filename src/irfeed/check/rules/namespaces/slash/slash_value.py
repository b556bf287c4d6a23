"""SLA003: Elements of the slash module hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.small import SLASH
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SLA003",
        name="slash-value",
        severity=Severity.ERROR,
        says="Elements of the slash module hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="RSS 1.0 slash module",
        bad="<slash:hit_parade>many</slash:hit_parade>",
        good="<slash:hit_parade>9,4,1</slash:hit_parade>",
        sample="rss/item",
    ),
    on=("slash:*",),
    judge=wrong_value(SLASH),
)
