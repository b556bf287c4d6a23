"""SYN003: Elements of the syndication module hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.small import SYNDICATION
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SYN003",
        name="syndication-value",
        severity=Severity.ERROR,
        says="Elements of the syndication module hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="RSS 1.0 syndication module",
        bad="<sy:updatePeriod>minutely</sy:updatePeriod>",
        good="<sy:updatePeriod>hourly</sy:updatePeriod>",
        sample="rss/channel",
    ),
    on=("sy:*",),
    judge=wrong_value(SYNDICATION),
)
