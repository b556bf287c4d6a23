"""MED001: Elements of Media RSS are those that it defines."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED001",
        name="unknown-media-element",
        severity=Severity.ERROR,
        says="Elements of Media RSS are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="Media RSS 1.5.1",
        bad='<media:thumb url="https://example.org/a.png"/>',
        good='<media:thumbnail url="https://example.org/a.png"/>',
        sample="rss/item",
    ),
    on=("media:*",),
    judge=unknown_element(MEDIA),
)
