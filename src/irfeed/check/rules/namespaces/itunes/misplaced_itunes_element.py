"""ITU002: Elements of the itunes namespace stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU002",
        name="misplaced-itunes-element",
        severity=Severity.ERROR,
        says="Elements of the itunes namespace stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="Apple, A podcaster's guide to RSS",
        bad="<itunes:duration>45:10</itunes:duration>",
        good="<itunes:author>Kim</itunes:author>",
        sample="rss/channel",
    ),
    on=("itunes:*",),
    judge=misplaced_element(ITUNES),
)
