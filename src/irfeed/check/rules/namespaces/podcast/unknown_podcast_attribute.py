"""POD003: Attributes of the elements of the podcast namespace are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.podcast import PODCAST
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="POD003",
        name="unknown-podcast-attribute",
        severity=Severity.WARNING,
        says="Attributes of the elements of the podcast namespace are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="Podcast namespace 1.0",
        bad=('<podcast:chapters href="a" url="https://example.org/c.json" type="application/json+chapters"/>'),
        good='<podcast:chapters url="https://example.org/c.json" type="application/json+chapters"/>',
        sample="rss/item",
    ),
    on=("podcast:*",),
    judge=unknown_attribute(PODCAST),
)
