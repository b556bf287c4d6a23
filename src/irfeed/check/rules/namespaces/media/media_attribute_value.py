"""MED005: Attributes of Media RSS hold what it allows."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import wrong_attribute
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED005",
        name="media-attribute-value",
        severity=Severity.ERROR,
        says="Attributes of Media RSS hold what it allows",
        why="Readers drop a value that they cannot read, and often the element with it",
        mend="Write a value that the specification allows",
        clause="Media RSS 1.5.1",
        bad='<media:content url="https://example.org/a.mp4" medium="film"/>',
        good='<media:content url="https://example.org/a.mp4" medium="video"/>',
        sample="rss/item",
    ),
    on=("media:*",),
    judge=wrong_attribute(MEDIA),
)
