"""POD005: Attributes of the podcast namespace hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_attribute
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD005",
        name="podcast-attribute-value",
        severity=Severity.ERROR,
        says="Attributes of the podcast namespace hold what it allows",
        why="Readers drop a value that they cannot read, and often the element with it",
        mend="Write a value that the specification allows",
        clause="Podcast namespace 1.0",
        bad='<podcast:soundbite startTime="early" duration="60.0">A</podcast:soundbite>',
        good='<podcast:soundbite startTime="73.0" duration="60.0">A</podcast:soundbite>',
        sample="rss/item",
    ),
    on=("podcast:*",),
    judge=wrong_attribute(PODCAST),
)
