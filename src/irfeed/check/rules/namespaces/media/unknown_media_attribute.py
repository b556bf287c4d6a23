"""MED003: Attributes of the elements of Media RSS are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED003",
        name="unknown-media-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of Media RSS are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="Media RSS 1.5.1",
        bad='<media:content href="https://example.org/a.mp4"/>',
        good='<media:content url="https://example.org/a.mp4"/>',
        sample="rss/item",
    ),
    on=("media:*",),
    judge=unknown_attribute(MEDIA),
)
