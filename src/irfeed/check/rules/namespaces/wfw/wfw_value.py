"""WFW003: Elements of the comment API hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.small import WFW
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="WFW003",
        name="wfw-value",
        severity=Severity.ERROR,
        says="Elements of the comment API hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="The Comment API (wfw)",
        bad="<wfw:commentRss>/comments.rss</wfw:commentRss>",
        good="<wfw:commentRss>https://example.org/comments.rss</wfw:commentRss>",
        sample="rss/item",
    ),
    on=("wfw:*",),
    judge=wrong_value(WFW),
)
