"""SYN005: Attributes of the elements of the syndication module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.small import SYNDICATION
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SYN005",
        name="unknown-syndication-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the syndication module are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="RSS 1.0 syndication module",
        bad='<sy:updatePeriod every="2">daily</sy:updatePeriod>',
        good="<sy:updatePeriod>daily</sy:updatePeriod>",
        sample="rss/channel",
    ),
    on=("sy:*",),
    judge=unknown_attribute(SYNDICATION),
)
