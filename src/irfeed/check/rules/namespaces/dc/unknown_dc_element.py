"""DCE001: Elements of Dublin Core are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DC
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCE001",
        name="unknown-dc-element",
        severity=Severity.ERROR,
        says="Elements of Dublin Core are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="DCMI Metadata Element Set 1.1",
        bad="<dc:author>Kim</dc:author>",
        good="<dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    on=("dc:*",),
    judge=unknown_element(DC),
)
