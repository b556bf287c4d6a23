"""MED007: Elements of Media RSS that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED007",
        name="repeated-media-element",
        severity=Severity.ERROR,
        says="Elements of Media RSS that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="Media RSS 1.5.1",
        bad="<media:title>A</media:title><media:title>B</media:title>",
        good="<media:title>A</media:title>",
        sample="rss/item",
    ),
    on=("media:*",),
    judge=repeated_element(MEDIA),
)
