"""DCT003: Elements of the DCMI terms that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DCTERMS
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCT003",
        name="repeated-dcterms-element",
        severity=Severity.ERROR,
        says="Elements of the DCMI terms that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="DCMI Metadata Terms",
        bad="<dcterms:issued>2015-02-06</dcterms:issued><dcterms:issued>2015-02-07</dcterms:issued>",
        good="<dcterms:issued>2015-02-06</dcterms:issued>",
        sample="rss/item",
    ),
    on=("dcterms:*",),
    judge=repeated_element(DCTERMS),
)
