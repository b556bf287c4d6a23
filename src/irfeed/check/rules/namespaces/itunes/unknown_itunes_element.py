"""ITU001: Elements of the itunes namespace are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU001",
        name="unknown-itunes-element",
        severity=Severity.ERROR,
        says="Elements of the itunes namespace are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="Apple, A podcaster's guide to RSS",
        bad="<itunes:lenght>45:10</itunes:lenght>",
        good="<itunes:duration>45:10</itunes:duration>",
        sample="rss/item",
    ),
    on=("itunes:*",),
    judge=unknown_element(ITUNES),
)
