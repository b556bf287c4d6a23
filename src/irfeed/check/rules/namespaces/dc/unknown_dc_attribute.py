"""DCE004: Attributes of the elements of Dublin Core are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DC
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCE004",
        name="unknown-dc-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of Dublin Core are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="DCMI Metadata Element Set 1.1",
        bad='<dc:creator role="editor">Kim</dc:creator>',
        good="<dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    on=("dc:*",),
    judge=unknown_attribute(DC),
)
