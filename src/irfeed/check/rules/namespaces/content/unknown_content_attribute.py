"""CNT004: Attributes of the elements of the content module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.small import CONTENT
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CNT004",
        name="unknown-content-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the content module are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="RSS 1.0 content module; RSS Best Practices Profile, content:encoded",
        bad='<content:encoded type="html">A</content:encoded>',
        good="<content:encoded>A</content:encoded>",
        sample="rss/item",
    ),
    on=("content:*",),
    judge=unknown_attribute(CONTENT),
)
