"""SYN001: Elements of the syndication module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.small import SYNDICATION
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SYN001",
        name="unknown-syndication-element",
        severity=Severity.ERROR,
        says="Elements of the syndication module are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="RSS 1.0 syndication module",
        bad="<sy:updateperiod>daily</sy:updateperiod>",
        good="<sy:updatePeriod>daily</sy:updatePeriod>",
        sample="rss/channel",
    ),
    on=("sy:*",),
    judge=unknown_element(SYNDICATION),
)
