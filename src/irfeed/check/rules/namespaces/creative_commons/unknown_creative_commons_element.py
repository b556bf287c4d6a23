"""CCL001: Elements of the creativeCommons module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.small import CREATIVE_COMMONS
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CCL001",
        name="unknown-creative-commons-element",
        severity=Severity.ERROR,
        says="Elements of the creativeCommons module are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="creativeCommons RSS module",
        bad="<cc:licence>https://creativecommons.org/licenses/by/4.0/</cc:licence>",
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    on=("cc:*",),
    judge=unknown_element(CREATIVE_COMMONS),
)
