"""ITU005: Attributes of the itunes namespace hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import wrong_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU005",
        name="itunes-attribute-value",
        severity=Severity.ERROR,
        says="Attributes of the itunes namespace hold what it allows",
        why="Readers drop a value that they cannot read, and often the element with it",
        mend="Write a value that the specification allows",
        clause="Apple, A podcaster's guide to RSS",
        bad='<itunes:image href="a.png"/>',
        good='<itunes:image href="https://example.org/a.png"/>',
        sample="rss/channel",
    ),
    on=("itunes:*",),
    judge=wrong_attribute(ITUNES),
)
