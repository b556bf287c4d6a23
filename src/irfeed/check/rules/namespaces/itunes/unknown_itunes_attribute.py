"""ITU003: Attributes of the elements of the itunes namespace are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import ITUNES
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ITU003",
        name="unknown-itunes-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of the itunes namespace are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="Apple, A podcaster's guide to RSS",
        bad='<itunes:image href="https://example.org/a.png" url="https://example.org/a.png"/>',
        good='<itunes:image href="https://example.org/a.png"/>',
        sample="rss/channel",
    ),
    on=("itunes:*",),
    judge=unknown_attribute(ITUNES),
)
