"""MED006: Elements of Media RSS hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED006",
        name="media-value",
        severity=Severity.ERROR,
        says="Elements of Media RSS hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="Media RSS 1.5.1",
        bad="<media:adult>maybe</media:adult>",
        good="<media:adult>false</media:adult>",
        sample="rss/item",
    ),
    on=("media:*",),
    judge=wrong_value(MEDIA),
)
