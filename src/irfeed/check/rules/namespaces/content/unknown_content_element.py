"""CNT001: Elements of the content module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.small import CONTENT
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CNT001",
        name="unknown-content-element",
        severity=Severity.ERROR,
        says="Elements of the content module are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="RSS 1.0 content module; RSS Best Practices Profile, content:encoded",
        bad="<content:encode>Text</content:encode>",
        good="<content:encoded>Text</content:encoded>",
        sample="rss/item",
    ),
    on=("content:*",),
    judge=unknown_element(CONTENT),
)
