"""CCL003: Attributes of the elements of the creativeCommons module are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.small import CREATIVE_COMMONS
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="CCL003",
        name="unknown-creative-commons-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the creativeCommons module are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="creativeCommons RSS module",
        bad='<cc:license type="by">https://creativecommons.org/licenses/by/4.0/</cc:license>',
        good="<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>",
        sample="rss/channel",
    ),
    on=("cc:*",),
    judge=unknown_attribute(CREATIVE_COMMONS),
)
