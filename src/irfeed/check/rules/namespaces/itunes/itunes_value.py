"""ITU006: Elements of the itunes namespace hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU006",
        name="itunes-value",
        severity=Severity.ERROR,
        says="Elements of the itunes namespace hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="Apple, A podcaster's guide to RSS",
        bad="<itunes:duration>45 minutes</itunes:duration>",
        good="<itunes:duration>45:10</itunes:duration>",
        sample="rss/item",
    ),
    on=("itunes:*",),
    judge=wrong_value(ITUNES),
)
