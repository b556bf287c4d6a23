"""SLA005: Attributes of the elements of the slash module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.small import SLASH
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="SLA005",
        name="unknown-slash-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the slash module are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="RSS 1.0 slash module",
        bad='<slash:section id="3">news</slash:section>',
        good="<slash:section>news</slash:section>",
        sample="rss/item",
    ),
    on=("slash:*",),
    judge=unknown_attribute(SLASH),
)
