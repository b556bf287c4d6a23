"""CCL002: Elements of the creativeCommons module hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.check.vocabulary.small import CREATIVE_COMMONS
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CCL002",
        name="creative-commons-value",
        severity=Severity.ERROR,
        says="Elements of the creativeCommons module hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="creativeCommons RSS module",
        bad="<cc:license>CC BY 4.0</cc:license>",
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    on=("cc:*",),
    judge=wrong_value(CREATIVE_COMMONS),
)
