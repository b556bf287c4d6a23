"""DCT001: Elements of the DCMI terms are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DCTERMS
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCT001",
        name="unknown-dcterms-element",
        severity=Severity.ERROR,
        says="Elements of the DCMI terms are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="DCMI Metadata Terms",
        bad="<dcterms:modifed>2015-02-06</dcterms:modifed>",
        good="<dcterms:modified>2015-02-06</dcterms:modified>",
        sample="rss/item",
    ),
    on=("dcterms:*",),
    judge=unknown_element(DCTERMS),
)
