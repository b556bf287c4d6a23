"""DCT002: Elements of the DCMI terms hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DCTERMS
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCT002",
        name="dcterms-value",
        severity=Severity.ERROR,
        says="Elements of the DCMI terms hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="DCMI Metadata Terms",
        bad="<dcterms:modified>06/02/2015</dcterms:modified>",
        good="<dcterms:modified>2015-02-06</dcterms:modified>",
        sample="rss/item",
    ),
    on=("dcterms:*",),
    judge=wrong_value(DCTERMS),
)
