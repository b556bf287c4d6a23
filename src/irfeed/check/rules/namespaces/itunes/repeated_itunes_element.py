"""ITU007: Elements of the itunes namespace that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU007",
        name="repeated-itunes-element",
        severity=Severity.ERROR,
        says="Elements of the itunes namespace that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="Apple, A podcaster's guide to RSS",
        bad="<itunes:explicit>true</itunes:explicit><itunes:explicit>false</itunes:explicit>",
        good="<itunes:explicit>false</itunes:explicit>",
        sample="rss/item",
    ),
    on=("itunes:*",),
    judge=repeated_element(ITUNES),
)
