"""SLA001: Elements of the slash module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.small import SLASH
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SLA001",
        name="unknown-slash-element",
        severity=Severity.ERROR,
        says="Elements of the slash module are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="RSS 1.0 slash module",
        bad="<slash:comment>3</slash:comment>",
        good="<slash:section>news</slash:section>",
        sample="rss/item",
    ),
    on=("slash:*",),
    judge=unknown_element(SLASH),
)
