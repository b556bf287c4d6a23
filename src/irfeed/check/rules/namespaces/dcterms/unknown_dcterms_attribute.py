"""DCT004: Attributes of the elements of the DCMI terms are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DCTERMS
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCT004",
        name="unknown-dcterms-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the DCMI terms are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="DCMI Metadata Terms",
        bad='<dcterms:audience type="all">All</dcterms:audience>',
        good="<dcterms:audience>All</dcterms:audience>",
        sample="rss/item",
    ),
    on=("dcterms:*",),
    judge=unknown_attribute(DCTERMS),
)
