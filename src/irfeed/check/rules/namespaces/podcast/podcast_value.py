"""POD006: Elements of the podcast namespace hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD006",
        name="podcast-value",
        severity=Severity.ERROR,
        says="Elements of the podcast namespace hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="Podcast namespace 1.0",
        bad="<podcast:locked>maybe</podcast:locked>",
        good='<podcast:locked owner="kim@example.org">yes</podcast:locked>',
        sample="rss/channel",
    ),
    on=("podcast:*",),
    judge=wrong_value(PODCAST),
)
