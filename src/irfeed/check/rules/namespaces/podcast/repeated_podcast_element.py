"""POD007: Elements of the podcast namespace that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD007",
        name="repeated-podcast-element",
        severity=Severity.ERROR,
        says="Elements of the podcast namespace that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="Podcast namespace 1.0",
        bad="<podcast:locked>yes</podcast:locked><podcast:locked>no</podcast:locked>",
        good="<podcast:locked>yes</podcast:locked>",
        sample="rss/channel",
    ),
    on=("podcast:*",),
    judge=repeated_element(PODCAST),
)
