"""WFW001: Elements of the comment API are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.small import WFW
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="WFW001",
        name="unknown-wfw-element",
        severity=Severity.ERROR,
        says="Elements of the comment API are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="The Comment API (wfw)",
        bad="<wfw:comments>https://example.org/c</wfw:comments>",
        good="<wfw:comment>https://example.org/c</wfw:comment>",
        sample="rss/item",
    ),
    on=("wfw:*",),
    judge=unknown_element(WFW),
)
