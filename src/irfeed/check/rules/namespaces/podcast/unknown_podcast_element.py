"""POD001: Elements of the podcast namespace are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD001",
        name="unknown-podcast-element",
        severity=Severity.WARNING,
        says="Elements of the podcast namespace are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="Podcast namespace 1.0",
        bad='<podcast:fund url="https://example.org/">Give</podcast:fund>',
        good='<podcast:funding url="https://example.org/">Give</podcast:funding>',
        sample="rss/channel",
    ),
    on=("podcast:*",),
    judge=unknown_element(PODCAST),
)
