"""DCE002: Elements of Dublin Core hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DC
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCE002",
        name="dc-value",
        severity=Severity.ERROR,
        says="Elements of Dublin Core hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="DCMI Metadata Element Set 1.1",
        bad="<dc:date>6 Feb 2015</dc:date>",
        good="<dc:date>2015-02-06T09:00:00+09:00</dc:date>",
        sample="rss/item",
    ),
    on=("dc:*",),
    judge=wrong_value(DC),
)
