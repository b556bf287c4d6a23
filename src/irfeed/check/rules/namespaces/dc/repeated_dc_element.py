"""DCE003: Elements of Dublin Core that say one thing stand once."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.dublin_core import DC
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="DCE003",
        name="repeated-dc-element",
        severity=Severity.ERROR,
        says="Elements of Dublin Core that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="DCMI Metadata Element Set 1.1",
        bad="<dc:language>en</dc:language><dc:language>ko</dc:language>",
        good="<dc:creator>Kim</dc:creator><dc:creator>Lee</dc:creator>",
        sample="rss/channel",
    ),
    on=("dc:*",),
    judge=repeated_element(DC),
)
